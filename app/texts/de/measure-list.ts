import { delayInWords } from "./dates";
import { countInWords, countOfTotal, formatNumber } from "./words";

/** Words of the list of measures. */
export const measureListText = {
  title: "Maßnahmen",
  documentTitle: (planTitle: string) => `Maßnahmen – ${planTitle}`,
  lead: "Wer ist verantwortlich, wie weit ist es, was ist verspätet, und wo fehlt ein Bericht?",
  ignoredTitle: "Ein Teil der Adresse wurde nicht berücksichtigt",

  filters: "Suchen und filtern",
  search: "Suche in Titel, Wortlaut und Namen",
  searchButton: "Suchen",
  menu: { apply: "Anwenden", chosen: (count: number) => `${count} gewählt` },
  leadOnly: "nur federführend",
  filterNames: {
    states: "Umsetzungsstand",
    lights: "Hinweis",
    fields: "Handlungsfeld",
    offices: "Amt",
    partners: "Partner",
    types: "Art",
    targetGroups: "Zielgruppe",
    provenances: "Herkunft",
  },

  searchName: "Suche",
  quoted: (search: string) => `„${search}“`,
  chips: { label: "Aktive Filter", remove: "Filter entfernen:", removeAll: "Alle Filter entfernen" },

  matches: (matches: number, total: number) => {
    if (matches < total) return `${countOfTotal(matches, total)} Maßnahmen`;
    return total === 1 ? "Die einzige Maßnahme des Plans" : `Alle ${formatNumber(total)} Maßnahmen`;
  },
  none: "Keine Maßnahme passt zu dieser Auswahl.",
  noneHelp: "Entfernen Sie einen Filter oder suchen Sie nach einem anderen Wort.",

  csv: "Als CSV-Datei herunterladen",
  grouping: "Gruppieren",
  noGrouping: "nicht",
  pageSize: "Zeilen je Seite",
  view: "Spalten und Zeilen",
  columns: "Spalten",
  columnsApply: "Spalten übernehmen",
  columnsReset: "Übliche Spalten",

  tableCaption: "Maßnahmen mit Umsetzungsstand, Fortschritt und Hinweisen",
  sort: "sortieren",

  realisedAs: (name: string) => `umgesetzt als „${name}“`,
  contributing: (count: number) => (count === 1 ? "+ 1 mitwirkendes Amt" : `+ ${count} mitwirkende Ämter`),
  delay: delayInWords,
  noMilestones: "keine Meilensteine",
  noNextDue: "kein Termin offen",
  neverReported: "noch nie",
  noPartners: "keine genannt",
  morePartners: (count: number) => `und ${count} weitere`,

  groupContinued: "(Fortsetzung)",
  groupMeasures: (count: number) => countInWords(count, "Maßnahme", "Maßnahmen"),
  stateCount: (count: number, state: string) => `${formatNumber(count)} ${state}`,
  groupMilestones: (done: number, total: number) =>
    total === 0 ? "keine Meilensteine" : `${countOfTotal(done, total)} Meilensteinen erreicht`,
  groupLate: ({ count, total }: { count: number; total: number }) =>
    total === 0 ? "Verspätung nicht anwendbar" : `${countOfTotal(count, total)} beurteilbaren verspätet`,
  groupOverdue: ({ count, total }: { count: number; total: number }) =>
    total === 0 ? "noch kein Bericht fällig" : `${countOfTotal(count, total)} mit überfälligem Bericht`,

  pages: {
    label: "Seiten der Liste",
    previous: "Zurück",
    next: "Weiter",
    page: (page: number) => `Seite ${page}`,
  },
} as const;
