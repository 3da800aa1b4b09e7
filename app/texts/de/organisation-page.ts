import type { IsoDay } from "~/domain/date/precise-date";
import { formatDate } from "./dates";
import { formatNumber } from "./words";

/** Words of the page of an organisation. */
export const organisationPageText = {
  provenance: "Herkunft der Angaben:",
  ended: (on: IsoDay) => `Diese Organisation bestand bis ${formatDate(on)}.`,
  successor: "Ihre Aufgaben führt weiter:",

  atAGlance: "Auf einen Blick",
  leads: "Federführend",
  leadsNote: (contributing: number) =>
    contributing === 0 ? "bei keiner weiteren mitwirkend" : `bei ${formatNumber(contributing)} mitwirkend`,
  late: "Verspätet",
  lateNote: "unter den federführend verantworteten Maßnahmen, die sich beurteilen lassen",
  overdue: "Berichte überfällig",
  overdueNote: "eigene Berichte, federführend oder mitwirkend",
  lastPeriod: (period: string) => `Rechtzeitige Berichte, ${period}`,
  lastPeriodNote: (late: number, missing: number) =>
    `${formatNumber(late)} verspätet, ${formatNumber(missing)} nicht abgegeben`,
  outOf: (total: number) => `von ${formatNumber(total)}`,
  notJudged: "nicht beurteilbar",

  contributions: "Beiträge zu Maßnahmen",
  contributionsIntro: (count: number) =>
    count === 1
      ? "Eine Maßnahme nennt diese Organisation."
      : `${formatNumber(count)} Maßnahmen nennen diese Organisation.`,
  noContributions: "In keiner Maßnahme genannt.",
  leadStates: (states: string) => `Federführend verantwortet: ${states}.`,
  allMeasures: (count: number) => `Alle ${formatNumber(count)} Maßnahmen in der Liste`,
  officeTable: {
    measure: "Maßnahme",
    role: "Rolle",
    ownState: "Eigener Stand",
    state: "Stand der Maßnahme",
    late: "Termine",
    overdue: "Eigener Bericht",
  },
  partnerTable: {
    measure: "Maßnahme",
    role: "Beitrag",
    form: "Form der Zusammenarbeit",
    state: "Stand der Maßnahme",
  },
  asOf: (day: IsoDay) => `Stand ${formatDate(day)}`,

  reports: "Berichte je Zeitraum",
  reportsNote:
    "Je Maßnahme, für die das Amt federführend oder mitwirkend zuständig ist, ist in jedem Zeitraum ein Bericht fällig, bis es einen abschließenden Stand meldet. Rechtzeitig heißt: bis zum Fälligkeitstag abgegeben.",

  owed: "Was überfällig ist",
  nothingOwed: "Kein Bericht ist überfällig.",
  nextDue: "Nächste Termine",
  nextDueIntro: "Nächster Meilenstein der federführend verantworteten Maßnahmen.",
  noNextDue: "Kein Termin ist offen.",
  past: "überschritten",

  profile: "Steckbrief",
  kind: "Art",
  reach: "Reichweite",
  structure: "Struktur",
  themes: "Themen",
  noThemes: "keine angegeben",
  cooperation: "Formen der Zusammenarbeit",
  website: "Internetseite",
  names: "Namen",
  parents: "Gehört zu",
  noParent: "nicht bekannt",
  children: "Dazu gehören",
  sources: "Quellen",
  noSources: "keine; die Angaben sind für die Vorführung erfunden",
} as const;

/** Words of the chart of reports per period, its table and its CSV file. */
export const reportRecordWords = {
  period: "Berichtszeitraum",
  reports: "Berichte",
  inTime: "rechtzeitig abgegeben",
  late: "verspätet abgegeben",
  missing: "nicht abgegeben",
  owed: "Berichte fällig",
  noValue: "keine Angabe",
} as const;

interface ReportsFinding {
  periods: number;
  owed: number;
  inTime: number;
  late: number;
  missing: number;
}

/** What the chart of reports per period shows, with denominators. */
export function reportsCaption({ periods, owed, inTime, late, missing }: ReportsFinding): string {
  const span = periods === 1 ? "In einem Berichtszeitraum" : `In ${formatNumber(periods)} Berichtszeiträumen`;
  const due = owed === 1 ? "war ein Bericht fällig" : `waren ${formatNumber(owed)} Berichte fällig`;
  return `${span} ${due}: ${formatNumber(inTime)} kamen rechtzeitig, ${formatNumber(late)} verspätet, ${formatNumber(missing)} nicht.`;
}

/** The days something was valid, both inclusive: "01.01.2017 bis 31.03.2023", "bis 28.05.2024"; "" if always. */
export function validityInWords(validFrom: IsoDay | null, validTo: IsoDay | null): string {
  if (validFrom && validTo) return `${formatDate(validFrom)} bis ${formatDate(validTo)}`;
  if (validFrom) return `seit ${formatDate(validFrom)}`;
  return validTo ? `bis ${formatDate(validTo)}` : "";
}
