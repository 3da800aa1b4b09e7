import type { QueryNotice } from "~/domain/query-reader";

/** Says which part of the address was ignored, so that nobody wonders why a filter does nothing. */
export function queryNoticeSentence(notice: QueryNotice): string {
  switch (notice.rule) {
    case "unknownParameter":
      return `Die Angabe „${notice.parameter}“ in der Adresse ist unbekannt und wurde nicht berücksichtigt.`;
    case "unknownValue":
      return `Der Wert „${notice.value}“ für „${notice.parameter}“ ist unbekannt oder ungültig und wurde nicht berücksichtigt.`;
    case "searchShortened":
      return `Der Suchtext ist zu lang. Gesucht wurde nach den ersten ${notice.maxLength} Zeichen.`;
    case "repeatedParameter":
      return `Die Angabe „${notice.parameter}“ steht mehrfach in der Adresse. Verwendet wurde „${notice.used}“.`;
  }
}
