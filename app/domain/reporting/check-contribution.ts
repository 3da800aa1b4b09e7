import { latestDay, type PreciseDate } from "../date/precise-date";
import type { MeasureState } from "../measure/state";
import { isWebAddress } from "../web-address";
import { readFigure } from "./check-figure-entry";
import { type CheckContext, readMilestone } from "./check-milestone-entry";
import type { CheckedContribution } from "./checked-contribution";
import { computedState, contradictsComputed } from "./computed-state";
import type { ContributionDraft } from "./contribution";
import type { DraftProblem, DraftProblemCode, ReportProblem } from "./draft-problem";
import { applyMilestoneChanges, type MilestoneChange } from "./milestone-changes";
import type { ManualState } from "./progress-report";

export type CheckResult =
  | { ok: true; content: CheckedContribution }
  | { ok: false; problems: DraftProblem[] };

const statesWithReason: readonly MeasureState[] = ["discontinued", "postponed"];

/** Checks a draft against every rule of content, for handing in and for the preview. Finds all problems at once. */
export function checkContribution(draft: ContributionDraft, context: CheckContext): CheckResult {
  const problems: DraftProblem[] = [];
  const report = (field: string, code: DraftProblemCode) => problems.push({ field, code });

  const [text, obstacles, nextStep] = [draft.text.trim(), draft.obstacles.trim(), draft.nextStep.trim()];
  if (text === "") report("text", "required");

  const milestoneChanges = draft.milestones.flatMap((entry) => readMilestone(entry, context, report) ?? []);
  const figures = draft.figures.flatMap((entry, index) => readFigure(entry, index, report) ?? []);
  const evidenceUrls = draft.evidenceUrls.map((url) => url.trim()).filter((url) => url !== "");
  draft.evidenceUrls.forEach((url, index) => {
    if (url.trim() !== "" && !isWebAddress(url.trim())) report(`evidenceUrls.${index}`, "noWebAddress");
  });
  const nextReportOn = readNextReport(draft.nextReportOn, context, report);

  if (draft.state === "") report("state", "required");
  else if (statesWithReason.includes(draft.state) && draft.stateReason.trim() === "") {
    report("stateReason", "reasonRequired");
  }
  const manualState =
    draft.state === "" ? undefined : readManualState(draft, draft.state, milestoneChanges, context);
  if (manualState && manualState.reason === "") {
    problems.push({
      field: "contradictionReason",
      code: "contradictsMilestones",
      computed: manualState.computed,
    });
  }

  if (problems.length > 0 || draft.state === "") return { ok: false, problems };
  return {
    ok: true,
    content: {
      state: draft.state,
      ...(statesWithReason.includes(draft.state) && { stateReason: draft.stateReason.trim() }),
      ...(manualState && { manualState }),
      text,
      ...(obstacles && { obstacles }),
      ...(nextStep && { nextStep }),
      ...(nextReportOn && { nextReportOn }),
      figures,
      evidenceUrls,
      milestoneChanges,
    },
  };
}

function readManualState(
  draft: ContributionDraft,
  state: MeasureState,
  changes: readonly MilestoneChange[],
  { measure, asOf, today }: CheckContext,
): ManualState | undefined {
  const milestones = applyMilestoneChanges(measure.milestones, changes, today);
  const computed = computedState({ ...measure, milestones }, asOf);
  return contradictsComputed(state, computed)
    ? { computed, reason: draft.contradictionReason.trim() }
    : undefined;
}

function readNextReport(
  typed: string,
  { readDate, asOf }: CheckContext,
  report: ReportProblem,
): PreciseDate | undefined {
  if (typed.trim() === "") return undefined;
  const date = readDate(typed)?.date;
  if (date === undefined) report("nextReportOn", "invalidDate");
  else if (latestDay(date) < asOf) report("nextReportOn", "dateInPast");
  return date;
}
