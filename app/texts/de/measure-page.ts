import type { FormerClosure, MeasureFigure } from "~/domain/measure/measure";
import type { MilestoneState } from "~/domain/measure/milestone";
import type { ManualState } from "~/domain/reporting/progress-report";
import { formatDate } from "./dates";
import { stateLabels } from "./states";
import { countInWords, countOfTotal, formatNumber } from "./words";

/** Words of the page of one measure. */
export const measurePageText = {
  documentTitle: (number: number, title: string) => `Maßnahme ${number}: ${title}`,
  overline: (number: number) => `Maßnahme ${number}`,
  realisedAs: (name: string) => `Umgesetzt unter dem Namen „${name}“.`,
  provenance: "Herkunft:",
  closed: (on: string) => `Diese Maßnahme wurde am ${formatDate(on)} beendet`,
  closureReason: "Grund",
  formerClosure: ({ on, reason, reopenedOn, reopenReason }: FormerClosure) =>
    `Die Maßnahme war vom ${formatDate(on)} bis ${formatDate(reopenedOn)} beendet. Grund des Endes: ${reason} Grund der Wiederaufnahme: ${reopenReason}`,
  carriedOnIn: "Sie ist aufgegangen in:",

  steps: "Von Maßnahme zu Maßnahme",
  allMeasures: "Alle Maßnahmen",
  previous: (number: number) => `Maßnahme ${number}`,
  next: (number: number) => `Maßnahme ${number}`,

  standing: "Wie es steht",
  state: "Umsetzungsstand",
  dates: "Termine",
  reports: "Berichte",

  officeTable: {
    caption: "Was jedes zuständige Amt zuletzt gemeldet hat",
    office: "Amt",
    state: "gemeldeter Stand",
    asOf: (date: string) => `Stand vom ${date}`,
    report: "Berichtspflicht",
    noDuty: "keine mehr",
  },

  decision: "Was beschlossen ist",
  adoptedWording: "Beschlossener Wortlaut",
  wordingUnknown:
    "Der beschlossene Wortlaut ist nicht bekannt. Der Titel oben ist ein Arbeitstitel und kein Zitat.",
  goal: "Ziel",
  type: "Art",
  field: "Handlungsfeld",
  period: "Zeitraum",
  leadOffice: "Federführung",
  contributing: "Mitwirkende Ämter",
  noContributing: "keine benannt",
  targetGroups: "Zielgruppen",
  noTargetGroups: "nicht benannt",

  milestones: "Meilensteine",
  milestonesIntro: (done: number, total: number, percent: string | null) =>
    percent === null
      ? "Für diese Maßnahme sind keine Meilensteine festgelegt."
      : `${countOfTotal(done, total)} Meilensteinen sind erreicht; nach Gewicht sind das ${percent} der Arbeit.`,
  cancelledIntro: (count: number) =>
    `${countInWords(count, "Meilenstein ist", "Meilensteine sind")} entfallen und ${count === 1 ? "zählt" : "zählen"} nicht mit.`,
  milestoneList: "Meilensteine nach Termin",
  due: "Termin",
  doneOn: "erreicht",
  originally: "ursprünglich",
  pastDue: "überschritten",
  weight: (percent: string) => `Gewicht ${percent}`,
  shifts: (count: number) => (count === 1 ? "1 Terminverschiebung" : `${count} Terminverschiebungen`),
  shift: (from: string, to: string) => `von ${from} auf ${to}`,
  shiftedOn: "verschoben am",
  agreedBy: "zugestimmt hat:",
  evidence: "Nachweis",
  markerTitle: (title: string, state: MilestoneState, date: string, originally: string | null) =>
    `${title}: ${state === "done" ? "erreicht" : "Termin"} ${date}${originally === null ? "" : `, ursprünglich ${originally}`}`,

  progress: "Fortschritt über die Zeit",
  progressNote:
    "Anteil der Arbeit nach dem Gewicht der Meilensteine: geplant nach den ersten und nach den geltenden Terminen, und erreicht. Ein ungenauer Termin zählt an seinem letzten Tag.",

  reportsHeading: "Berichte der Ämter",
  reportsIntro:
    "Jedes zuständige Amt berichtet für sich. Ein Bericht des einen ersetzt den des anderen nicht.",
  neverReported: "Von diesem Amt liegt zu dieser Maßnahme noch kein Bericht vor.",
  earlierReports: (count: number) => countInWords(count, "früherer Bericht", "frühere Berichte"),
  reportHeading: (period: string) => `Bericht ${period}`,
  asOf: "Stand vom",
  handedIn: "eingereicht am",
  handedInLate: "nach der Frist",
  released: "freigegeben am",
  reportedAs: (name: string) => `damals: ${name}`,
  unchanged: "Das Amt meldet: unverändert gegenüber dem vorigen Bericht.",
  stateReason: "Begründung",
  manualState: "Stand von Hand gesetzt",
  obstacles: "Hindernisse",
  nextStep: "Nächster Schritt",
  nextReport: "Nächster Bericht",
  reportFigures: "Zahlen",
  noNumber: (reason: string) => `keine Zahl möglich, weil: ${reason}`,

  noReasonGiven: "nicht angegeben",

  figures: "Zahlen zur Maßnahme",
  figuresIntro:
    "Fälle sind keine Personen, und eine Zahl, die niemand erhebt, steht hier als solche und nicht als null.",
  figureAsOf: (date: string) => `Stand ${date}`,

  events: "Was geschehen ist",

  partners: "Partnerorganisationen",
  partnersIntro: "Wer außerhalb der Ämter mitwirkt, in welcher Rolle und in welcher Form.",
  noPartners: "Für diese Maßnahme ist keine Partnerorganisation benannt.",
  partnerTable: { organisation: "Organisation", role: "Rolle", form: "Form der Zusammenarbeit" },

  background: "Grundlagen",
  legalBases: "Rechtsgrundlagen",
  noLegalBases: "keine erfasst",
  validFrom: (date: string) => `gilt seit ${date}`,
  validTo: (date: string) => `gilt bis ${date}`,
  expired: (date: string) => `außer Kraft seit ${date}`,
  funding: "Finanzierung",
  noFunding: "nicht bekannt",
  amount: (euro: number) => `${formatNumber(euro)} €`,
  amountUnknown: "Betrag nicht bekannt",
  council: "Vorlagen und Anfragen",
  noCouncil: "keine erfasst",

  neighbours: "Weitere Maßnahmen",
  sameField: (field: string) => `Im Handlungsfeld „${field}“`,
  onlyOneInField: "Es ist die einzige Maßnahme in diesem Handlungsfeld.",
} as const;

/** Why a figure has no value. The three are different facts and none of them is a zero. */
export const figureAbsenceLabels: Record<NonNullable<MeasureFigure["absence"]>, string> = {
  notCollected: "wird nicht erhoben",
  notYetReported: "noch nicht berichtet",
  notPossible: "keine Zahl möglich",
};

/** A state that contradicts the milestones names both, and why. */
export function manualStateSentence({ computed, reason }: ManualState): string {
  const fromMilestones =
    computed === null
      ? "Aus den Meilensteinen ergibt sich kein Stand."
      : `Aus den Meilensteinen ergäbe sich „${stateLabels[computed]}“.`;
  return `${fromMilestones} Grund: ${reason}`;
}
