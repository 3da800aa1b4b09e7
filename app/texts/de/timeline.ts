import type { MilestoneState } from "~/domain/measure/milestone";
import { milestoneStateLabels } from "./states";
import { countInWords, countOfTotal, formatNumber } from "./words";

/** Words of the page that puts all measures on a time axis. */
export const timelineText = {
  title: "Zeitplan",
  lead: "Alle Maßnahmen mit Zeitraum und Meilensteinen, nach Handlungsfeldern: was erreicht ist, was aussteht, was überschritten und was verschoben wurde.",
  ignoredTitle: "Ein Teil der Adresse wurde nicht berücksichtigt",

  filters: "Filtern",
  filterNames: { fields: "Handlungsfeld", offices: "Amt", states: "Umsetzungsstand" },
  onlyLate: "nur verspätete",
  menu: { apply: "Anwenden", chosen: (count: number) => `${count} gewählt` },
  chips: { label: "Aktive Filter", remove: "Filter entfernen:", removeAll: "Alle Filter entfernen" },
  lateName: "Hinweis",

  matches: (matches: number, total: number) => {
    if (matches < total) return `${countOfTotal(matches, total)} Maßnahmen`;
    return total === 1 ? "Die einzige Maßnahme des Plans" : `Alle ${formatNumber(total)} Maßnahmen`;
  },
  none: "Keine Maßnahme passt zu dieser Auswahl.",
  noneHelp: "Entfernen Sie einen Filter.",
  csv: "Als CSV-Datei herunterladen",

  inYears: "In Jahren:",
  wholePlan: "ganzer Plan",
  inQuarters: "In Quartalen:",
  shownAs: "Darstellung:",
  views: { axis: "Zeitachse", table: "Tabelle" },

  groupCount: (shown: number, total: number) =>
    shown === total
      ? countInWords(total, "Maßnahme", "Maßnahmen")
      : `${countOfTotal(shown, total)} Maßnahmen`,
  noMilestones: "keine Meilensteine in diesem Ausschnitt",
  milestoneCount: (count: number, late: number) =>
    `${countInWords(count, "Meilenstein", "Meilensteine")}${late === 0 ? "" : `, ${late} überschritten`}`,
  originally: (date: string) => `ursprünglich ${date}`,
  milestone: (title: string, date: string) => `${title}: ${date}`,

  tableCaption: "Maßnahmen, Zeiträume und Meilensteine",
  table: {
    measure: "Maßnahme",
    field: "Handlungsfeld",
    office: "Federführung",
    state: "Stand",
    period: "Zeitraum",
    milestones: "Meilensteine",
  },

  pages: {
    label: "Seiten des Zeitplans",
    previous: "Zurück",
    next: "Weiter",
    page: (page: number) => `Seite ${page}`,
  },
} as const;

/** What the time axis shows: how the milestones in it stand. Cancelled ones are on neither side of a share. */
export function timelineFinding(counts: {
  done: number;
  late: number;
  open: number;
  cancelled: number;
}): string {
  const { done, late, open, cancelled } = counts;
  const total = done + late + open;
  const dropped =
    cancelled === 0 ? "" : ` ${countInWords(cancelled, "entfallener zählt", "entfallene zählen")} nicht mit.`;
  if (total === 0) return `In diesem Ausschnitt liegt kein Meilenstein.${dropped}`;
  const reached = `${countOfTotal(done, total)} Meilensteinen dieses Ausschnitts ${done === 1 ? "ist" : "sind"} erreicht`;
  const missed = `${late === 0 ? "keiner" : formatNumber(late)} überschritten`;
  const ahead = open === 0 ? "keiner steht" : countInWords(open, "steht", "stehen");
  return `${reached}, ${missed}; ${ahead} noch aus.${dropped}`;
}

/** Headings of the CSV file: one row per milestone, and one for a measure that has none in the window. */
export const timelineCsvHeader = [
  "Nummer",
  "Maßnahme",
  "Handlungsfeld",
  "Federführung",
  "Umsetzungsstand",
  "Zeitraum",
  "Meilenstein",
  "Stand des Meilensteins",
  "Termin oder erreicht am",
  "ursprünglicher Termin",
  "Stand von Hand gesetzt",
] as const;

/** How a milestone stands, in one word. */
export function milestoneStandLabel(milestone: { state: MilestoneState; isPastDue: boolean }): string {
  return milestone.isPastDue ? "überschritten" : milestoneStateLabels[milestone.state];
}
