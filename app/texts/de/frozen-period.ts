import { formatDate } from "./dates";
import { countOfTotal } from "./words";

export const frozenText = {
  title: (period: string) => `${period}: festgeschriebener Stand`,
  lead: (closedOn: string) =>
    `Abgeschlossen am ${formatDate(closedOn)}. Namen, Bezeichnungen und Berichte stehen hier, wie sie damals waren.`,
  hash: "Prüfsumme (SHA-256)",
  howToVerify: "Prüfen lässt sie sich auf dem Server mit „npm run verify -- ",
  howToVerifyEnd: "“.",
  rules: "Regelwerk",
  released: (count: number, total: number) => `${countOfTotal(count, total)} Berichten liegen vor.`,
  measures: "Maßnahmen und Berichte",
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
  addLead: "Die festgeschriebenen Werte bleiben; die Berichtigung steht mit Datum daneben.",
  measureField: "Maßnahme (leer für den ganzen Berichtszeitraum)",
  add: "Berichtigung anfügen",
  added: "Die Berichtigung ist angefügt.",
  problems: {
    required: "Diese Angabe fehlt.",
    tooLong: "Diese Angabe ist zu lang.",
    unknownChoice: "Bitte geben Sie die Nummer der Maßnahme an.",
  } as Record<string, string>,
  problemSummary: "Bitte prüfen Sie die markierten Angaben.",
} as const;
