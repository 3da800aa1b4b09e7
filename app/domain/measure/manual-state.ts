import { type Audience, mayReadReleased } from "../access/audience";
import type { ReportingPeriod } from "../reporting/period";
import { type ReleaseAudience, releaseAudiences } from "../reporting/progress-report";
import type { Measure, MeasureManualState } from "./measure";
import { type MeasureState, measureStates, type ShownState } from "./state";

/**
 * The state set by hand that this reader sees now, or null. It ends with its period: once that is closed, the computed
 * state is shown again. Where several periods are open, only the one it was set in counts.
 */
export function manualStateInForce(
  measure: Pick<Measure, "manualState">,
  periods: readonly Pick<ReportingPeriod, "key" | "state">[],
  audience: Audience,
): MeasureManualState | null {
  const { manualState } = measure;
  if (!manualState || !mayReadReleased(audience, manualState.audience)) return null;
  const period = periods.find(({ key }) => key === manualState.periodKey);
  return period?.state === "open" ? manualState : null;
}

/**
 * The state a measure is shown in. A hand puts one state in the place of another; it cannot stand in for a report that
 * is missing, so "not reported" stays what it is.
 */
export function shownState(
  computed: ShownState,
  manual: MeasureManualState | null,
): { shown: ShownState; manual: MeasureManualState | null } {
  return manual === null || computed === "notReported"
    ? { shown: computed, manual: null }
    : { shown: manual.state, manual };
}

/** As typed. */
export interface ManualStateForm {
  state: string;
  reason: string;
  audience: string;
}

export type CheckedManualState =
  | { ok: true; state: MeasureState; reason: string; audience: ReleaseAudience }
  /** Codes by name of the form field. */
  | { ok: false; problems: Record<string, ManualStateProblem> };

type ManualStateProblem = "required" | "tooLong" | "sameAsComputed" | "nothingReported";

/** Characters; as long as the reason for the end of a measure. */
const longestReason = 1200;

/** Judges the form. A state that is the computed one anyway needs no hand, and without a report there is none to change. */
export function checkManualState(form: ManualStateForm, computed: ShownState): CheckedManualState {
  const state = measureStates.find((each) => each === form.state);
  const audience = releaseAudiences.find((each) => each === form.audience);
  const reason = form.reason.trim();
  const problems: Record<string, ManualStateProblem> = {};
  if (computed === "notReported") problems.state = "nothingReported";
  else if (state === undefined) problems.state = "required";
  else if (state === computed) problems.state = "sameAsComputed";
  if (reason === "") problems.reason = "required";
  else if (reason.length > longestReason) problems.reason = "tooLong";
  if (audience === undefined) problems.audience = "required";
  if (!state || !audience || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, state, reason, audience };
}
