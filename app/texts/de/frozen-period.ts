import type { PreciseDate } from "~/domain/date/precise-date";
import type { OfficePart } from "~/domain/reporting/contribution";
import { formatDate } from "./dates";
import { momentInWords } from "./time";
import { countOfTotal } from "./words";

export const frozenText = {
  title: (period: string) => `${period}: festgeschriebener Stand`,
  lead: (closedOn: string) =>
    `Abgeschlossen am ${formatDate(closedOn)}. Namen, Bezeichnungen und Berichte stehen hier, wie sie damals waren.`,
  overview: "Übersicht",
  measure: "Maßnahme",
  reports: "Berichte",
  milestonesReached: "Meilensteine erreicht",
  milestonesShifted: "Meilensteine verschoben",
  nothingOwed: "keiner fällig",
  nothingOwedInWords: "In diesem Zeitraum war kein Bericht fällig.",
  noMilestones: "keine",
  released: (count: number, total: number) => `${countOfTotal(count, total)} Berichten liegen vor.`,
  field: (number: number, name: string) => `Handlungsfeld ${number}: ${name}`,
  closed: (on: string, reason: string, mergedInto?: number) =>
    mergedInto === undefined
      ? `Beendet am ${formatDate(on)}. Grund: ${reason}`
      : `Am ${formatDate(on)} in Maßnahme ${mergedInto} aufgegangen. Grund: ${reason}`,
  milestones: "Meilensteine",
  milestonesOf: (measure: number) => `Meilensteine der Maßnahme ${measure}`,
  milestone: "Meilenstein",
  originalDue: "ursprünglich",
  currentDue: "bei Abschluss",
  milestoneState: "Zustand",
  doneOn: (date: PreciseDate) => `(${formatDate(date)})`,
  shift: (from: string, to: string, day: string, reason: string, agreedBy: string) =>
    `Am ${formatDate(day)} von ${from} auf ${to} verschoben. Grund: ${reason} Zugestimmt: ${agreedBy}`,
  evidence: "Nachweis",
  contributions: "Berichte der Ämter",
  parts: { lead: "federführend", contributing: "mitwirkend" } satisfies Record<OfficePart, string>,
  asOf: (day: string) => `Stand ${formatDate(day)}`,
  unchanged: "Keine Änderung seit dem vorigen Bericht, so vom Amt gemeldet.",
  stateReason: "Grund",
  manualState: "Stand von Hand gesetzt, weil",
  obstacles: "Hindernisse",
  nextStep: "Nächster Schritt",
  nextReport: "Nächster Bericht",
  figures: "Zahlen",
  noValue: (reason: string | undefined) =>
    reason === undefined ? "keine Zahl möglich" : `keine Zahl möglich, weil: ${reason}`,
  evidenceList: "Belege",
  handedIn: (handedInOn: string, releasedOn: string) =>
    `Eingereicht am ${formatDate(handedInOn)}, freigegeben am ${formatDate(releasedOn)}.`,
  committeeOnly: "Nur für Gremien freigegeben.",
  toVerification: "Zur Prüfsumme und wie man sie prüft",
  verification: "Prüfsumme",
  verificationIntro:
    "An der Prüfsumme lässt sich erkennen, ob nach dem Abschluss etwas geändert wurde. Schon ein anderes Zeichen ergäbe eine andere Prüfsumme.",
  hash: "Prüfsumme (SHA-256)",
  covers: "Was sie umfasst",
  coversText:
    "Alle Maßnahmen, Meilensteine, Berichte, Namen und Bezeichnungen dieses Zeitraums, auch Berichte, die nur für Gremien freigegeben sind, und den Stand des Änderungsprotokolls beim Abschluss. Berichtigungen gehören nicht dazu; sie kommen später hinzu.",
  howToVerify: "Wie man sie prüft",
  verifyByNote:
    "Notieren oder drucken Sie die Prüfsumme. Steht hier später eine andere, wurde etwas geändert.",
  verifyOnServer:
    "Wer die Anwendung betreibt, rechnet sie aus den gespeicherten Werten neu und vergleicht sie mit dem Änderungsprotokoll:",
  verifyCommand: (period: string) => `npm run verify -- ${period}`,
  closedAt: "Festgeschrieben",
  moment: (instant: string) => momentInWords(instant),
  rules: "Version des Regelwerks",
  notReported: "nicht berichtet",
  stageAtClosing: (stage: string) => `bei Abschluss: ${stage}`,
  byHand: (state: string) => `Stand der Maßnahme: ${state}, von Hand gesetzt.`,
  byHandDetails: ({ setOn, reason }: { setOn: string; reason: string }, role: string, computed: string) =>
    `Gesetzt am ${formatDate(setOn)} (${role}). Grund: ${reason} Berechneter Stand: ${computed}.`,
  errata: "Berichtigungen",
  noErrata: "Zu diesem Berichtszeitraum gibt es keine Berichtigung.",
  erratum: (number: number, day: string) => `Berichtigung ${number} vom ${formatDate(day)}`,
  about: (measure: number) => `Maßnahme ${measure}`,
  wrong: "Es stand",
  right: "Richtig ist",
  reason: "Grund",
  addHeading: "Berichtigung anfügen",
  addLead:
    "Die festgeschriebenen Werte bleiben; die Berichtigung steht mit Datum daneben und ist öffentlich.",
  measureField: "Maßnahme (leer für den ganzen Berichtszeitraum)",
  add: "Berichtigung anfügen",
  added: "Die Berichtigung ist angefügt.",
  problems: {
    required: "Diese Angabe fehlt.",
    tooLong: "Diese Angabe ist zu lang.",
    unknownChoice: "Eine Maßnahme mit dieser Nummer enthält dieser Berichtszeitraum nicht.",
  } as Record<string, string>,
  problemSummary: "Bitte prüfen Sie die markierten Angaben.",
} as const;
