import { largestRemainderShares } from "../shares";
import { type ShownState, shownStates } from "./state";

interface StateBucket {
  state: ShownState;
  count: number;
  /** Whole percent; the buckets of a roll-up add up to exactly 100. `null` if there is nothing to share. */
  percent: number | null;
}

/** How many measures are in which state. Every state has a bucket, "not reported" included, also with 0. */
export interface StateRollUp {
  /** Denominator of all shares: every measure, reported or not. */
  total: number;
  /** In the order of `shownStates`. */
  buckets: StateBucket[];
}

/**
 * Counts states. A measure nobody reported on is counted as *not reported* and stays in the denominator: left out,
 * it would improve every share; taken as "planned", it would be a claim nobody made.
 */
export function rollUpStates(states: readonly ShownState[]): StateRollUp {
  const counts = shownStates.map((state) => states.filter((each) => each === state).length);
  const percents = largestRemainderShares(counts);
  return {
    total: states.length,
    buckets: shownStates.map((state, index) => ({
      state,
      count: counts[index] ?? 0,
      percent: percents?.[index] ?? null,
    })),
  };
}

/** Number of measures in one state of a roll-up. */
export function countOf(rollUp: StateRollUp, state: ShownState): number {
  return rollUp.buckets.find((bucket) => bucket.state === state)?.count ?? 0;
}
