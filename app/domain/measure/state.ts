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

/** The order in which states are stacked and listed: from finished to not begun, then what rests, then what is not known. */
export const statesFromFinished = [
  "completed",
  "ongoing",
  "inProgress",
  "underReview",
  "planned",
  "postponed",
  "discontinued",
  "notReported",
] as const satisfies readonly ShownState[];

/** States after which nothing more is expected. A postponed measure is not among them: its dates keep running. */
export type FinalState = Extract<MeasureState, "completed" | "discontinued">;

export function isFinalState(state: ShownState): state is FinalState {
  return state === "completed" || state === "discontinued";
}

/** Slowest first; of several offices' states the slowest is shown. "Zurückgestellt" is slower than "geplant". */
export const slownessOrder = [
  "postponed",
  "planned",
  "underReview",
  "inProgress",
  "ongoing",
  "discontinued",
  "completed",
] as const satisfies readonly MeasureState[];

/** The slowest of several states; `null` for none. */
export function slowestState(states: readonly MeasureState[]): MeasureState | null {
  return slownessOrder.find((state) => states.includes(state)) ?? null;
}
