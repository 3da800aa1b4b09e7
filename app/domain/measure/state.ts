/**
 * States an office can report for a measure. "Überfällig" and "Bericht fehlt" are not among them: they are
 * computed (see `lights.ts`), because a report cannot declare itself missing.
 */
export const measureStates = [
  "planned", // geplant
  "underReview", // in Prüfung
  "inProgress", // in Umsetzung
  "ongoing", // laufend (Daueraufgabe)
  "completed", // abgeschlossen
  "postponed", // zurückgestellt
  "discontinued", // nicht weiterverfolgt (reason required)
] as const;
export type MeasureState = (typeof measureStates)[number];

/** What a page shows: a reported state, or the fact that there is no report. */
export const shownStates = [...measureStates, "notReported"] as const;
export type ShownState = (typeof shownStates)[number];
