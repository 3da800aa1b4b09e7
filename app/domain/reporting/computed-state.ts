import type { IsoDay } from "../date/precise-date";
import { earliestDay } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import type { Milestone } from "../measure/milestone";
import type { MeasureState } from "../measure/state";

/** What the state is computed from. */
export interface StateFacts extends Pick<Measure, "type" | "period"> {
  milestones: readonly Pick<Milestone, "key" | "state">[];
}

/**
 * The state that follows from the milestones alone, or null where they do not tell.
 *
 * - continuous measure → `ongoing`
 * - all milestones that are not cancelled are done → `completed`
 * - some are done → `inProgress` (a review: `underReview`)
 * - none is done and the measure has not begun on `asOf` → `planned`
 *
 * Whether a measure without a finished milestone is planned or under way is not to be seen from its milestones.
 */
export function computedState(measure: StateFacts, asOf: IsoDay): MeasureState | null {
  if (measure.type === "continuous") return "ongoing";
  const counted = measure.milestones.filter((milestone) => milestone.state !== "cancelled");
  const done = counted.filter((milestone) => milestone.state === "done").length;
  if (counted.length > 0 && done === counted.length) return "completed";
  if (done > 0) return measure.type === "review" ? "underReview" : "inProgress";
  if (measure.period.from !== undefined && earliestDay(measure.period.from) > asOf) return "planned";
  return null;
}

/**
 * Does a reported state contradict the computed one? Postponing and discontinuing are decisions with a reason of
 * their own, so they never do; `underReview` and `inProgress` are both "under way".
 */
export function contradictsComputed(reported: MeasureState, computed: MeasureState | null): boolean {
  if (computed === null) return reported === "completed";
  if (reported === "postponed" || reported === "discontinued") return false;
  const underWay = (state: MeasureState) =>
    state === "underReview" || state === "inProgress" || state === "ongoing";
  if (underWay(reported) && underWay(computed)) return false;
  return reported !== computed;
}

/** The computed state once the milestones are done that a draft reports as done, whatever date it gives. */
export function computedStateAfter(
  measure: StateFacts,
  entries: readonly { milestoneKey: string; kind: string }[],
  asOf: IsoDay,
): MeasureState | null {
  const done = new Set(entries.filter(({ kind }) => kind === "done").map(({ milestoneKey }) => milestoneKey));
  const milestones = measure.milestones.map((milestone) =>
    milestone.state === "open" && done.has(milestone.key)
      ? { ...milestone, state: "done" as const }
      : milestone,
  );
  return computedState({ ...measure, milestones }, asOf);
}
