import type { IsoDay } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import { computedState } from "./computed-state";
import { type ContributionDraft, emptyDraft, type OfficePart } from "./contribution";
import type { ProgressReport } from "./progress-report";

type LastReport = Pick<
  ProgressReport,
  "state" | "stateReason" | "manualState" | "text" | "obstacles" | "nextStep" | "figures" | "evidenceUrls"
>;

/**
 * What the form starts with: the state that follows from the milestones, else the last reported one. The text
 * starts empty, because last period's text is shown beside it and must not be handed in again by accident.
 * A manual state is not taken over: it ended with its period.
 */
export function prefilledDraft(
  measure: Pick<Measure, "type" | "period" | "milestones">,
  part: OfficePart,
  last: LastReport | undefined,
  asOf: IsoDay,
): ContributionDraft {
  const state = computedState(measure, asOf) ?? (last && !last.manualState ? last.state : "");
  const keepsReason = last !== undefined && last.state === state;
  return {
    ...emptyDraft,
    state,
    stateReason: keepsReason ? (last.stateReason ?? "") : "",
    milestones: part === "lead" ? openMilestoneEntries(measure) : [],
    figures: (last?.figures ?? []).map(({ label, unit, reasonForNoValue }) => ({
      label,
      unit,
      value: "",
      reasonForNoValue: reasonForNoValue ?? "",
    })),
  };
}

/** What the lead office is asked about milestones: each open one, so far as planned. */
export function openMilestoneEntries(measure: Pick<Measure, "milestones">): ContributionDraft["milestones"] {
  return measure.milestones
    .filter((milestone) => milestone.state === "open")
    .map((milestone) => ({
      milestoneKey: milestone.key,
      kind: "asPlanned" as const,
      doneOn: "",
      evidenceUrl: "",
      newDue: "",
      shiftReason: "",
      agreedBy: "",
    }));
}

export type UnchangedRefusal = { code: "noLastReport" } | { code: "manualStateEnded" };

/**
 * The draft of "nothing new since last time": the last released report of the same office again. Refused without
 * one, and after a manual state, which ended with its period and has to be given a reason anew.
 */
export function unchangedDraft(
  last: LastReport | undefined,
): { ok: true; draft: ContributionDraft } | { ok: false; refusal: UnchangedRefusal } {
  if (!last) return { ok: false, refusal: { code: "noLastReport" } };
  if (last.manualState) return { ok: false, refusal: { code: "manualStateEnded" } };
  return {
    ok: true,
    draft: {
      ...emptyDraft,
      state: last.state,
      stateReason: last.stateReason ?? "",
      text: last.text,
      obstacles: last.obstacles ?? "",
      nextStep: last.nextStep ?? "",
      evidenceUrls: last.evidenceUrls,
      figures: last.figures.map(({ label, unit, value, reasonForNoValue }) => ({
        label,
        unit,
        value: value === null ? "" : String(value).replace(".", ","),
        reasonForNoValue: reasonForNoValue ?? "",
      })),
    },
  };
}
