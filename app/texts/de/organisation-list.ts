import type { IsoDay } from "~/domain/date/precise-date";
import type { OrganisationSector } from "~/domain/organisation/sector";
import { formatDate } from "./dates";
import { countInWords, countOfTotal, formatNumber } from "./words";

/** Words of the list of organisations. */
export const organisationListText = {
  title: "Netzwerke und Akteure",
  lead: "Mit wem die Stadt den Aktionsplan umsetzt, wer was beiträgt und in welcher Form zusammengearbeitet wird.",
  ignoredTitle: "Ein Teil der Adresse wurde nicht berücksichtigt",

  filters: "Organisationen suchen und filtern",
  search: "Suche in Namen und Themen",
  searchName: "Suche",
  searchButton: "Suchen",
  quoted: (search: string) => `„${search}“`,
  menu: { apply: "Anwenden", chosen: (count: number) => `${count} gewählt` },
  filterNames: { kinds: "Art", reaches: "Reichweite", structures: "Struktur", themes: "Thema" },
  chips: { label: "Aktive Filter", remove: "Filter entfernen:", removeAll: "Alle Filter entfernen" },

  matches: (matches: number, total: number) =>
    matches < total
      ? `${countOfTotal(matches, total)} Organisationen`
      : countInWords(total, "Organisation", "Organisationen"),
  none: "Keine Organisation passt zu dieser Auswahl.",
  noneHelp:
    "Reichweite und Struktur sind nur angegeben, wo eine Quelle sie nennt. Entfernen Sie einen Filter oder suchen Sie nach einem anderen Wort.",
  csv: "Als CSV-Datei herunterladen",

  tableCaption: "Organisationen mit Reichweite, Struktur, Themen und Beiträgen zu Maßnahmen",
  columns: {
    organisation: "Organisation",
    scope: "Reichweite und Struktur",
    themes: "Themen",
    cooperation: "Zusammenarbeit mit der Stadt",
    measures: "Beitrag zu Maßnahmen",
    provenance: "Herkunft",
  },
  kindAndEnd: (kind: string, endedOn: IsoDay | null) =>
    endedOn === null ? kind : `${kind}, bis ${formatDate(endedOn)}`,
  noThemes: "keine angegeben",
  /** Reach and structure in one cell; each is said to be unknown where it is. */
  scope: (reach: string | null, structure: string | null) => {
    if (reach && structure) return `${reach}, ${structure}`;
    return reach ? `${reach}, Struktur nicht bekannt` : `${structure}, Reichweite nicht bekannt`;
  },
  partOfAdministration: "Teil der Stadtverwaltung",
  noMeasures: "in keiner Maßnahme genannt",
  leading: (count: number) => `federführend bei ${formatNumber(count)}`,
  contributing: (count: number) => `mitwirkend bei ${formatNumber(count)}`,
  overdue: (count: number, total: number) => `Bericht überfällig bei ${countOfTotal(count, total)}`,
  moreParts: (count: number) => `und ${formatNumber(count)} weitere`,
} as const;

export const organisationSectorLabels: Record<OrganisationSector, string> = {
  partners: "Vereine, Verbände und Netzwerke",
  administration: "Stadtverwaltung",
  bodies: "Stadtrat, Ausschüsse und Beirat",
  authorities: "Landes- und Bundesbehörden",
};

/** Header of the CSV file of organisations. */
export const organisationCsvHeader = [
  "Organisation",
  "Art",
  "Reichweite",
  "Struktur",
  "Themen",
  "Formen der Zusammenarbeit",
  "Maßnahmen federführend",
  "Maßnahmen mitwirkend",
  "Maßnahmen als Partner",
  "Maßnahmen mit überfälligem Bericht",
  "Herkunft",
  "Bestand bis",
] as const;
