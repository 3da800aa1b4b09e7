import type { PreciseDate } from "~/domain/date/precise-date";
import { type MeasureState, measureStates } from "~/domain/measure/state";
import type { CheckedContribution } from "~/domain/reporting/checked-contribution";
import type { MilestoneChange } from "~/domain/reporting/milestone-changes";
import type { MilestoneQuestion } from "~/services/contributions/contribution-page-dto";
import { previewText } from "~/texts/de/contributions";
import { formatDate, formatDue } from "~/texts/de/dates";
import { formatNumber } from "~/texts/de/words";
import type { DraftValues } from "./draft-form";

/** A report in words, whether typed a moment ago, handed in, or released long ago. */
export interface ReportDisplay {
  state: MeasureState | null;
  stateReason: string;
  manualReason: string;
  text: string;
  obstacles: string;
  nextStep: string;
  nextReportOn: string;
  figures: { label: string; value: string }[];
  evidenceUrls: string[];
  milestones: string[];
}

const stateOf = (typed: string): MeasureState | null =>
  measureStates.find((state) => state === typed) ?? null;

const orGap = (typed: string) => typed.trim() || previewText.gap;

/** What is typed, as it is: dates and numbers are checked when it is handed in. */
export function displayOfDraft(draft: DraftValues, milestones: readonly MilestoneQuestion[]): ReportDisplay {
  return {
    state: stateOf(draft.state),
    stateReason: draft.state === "discontinued" || draft.state === "postponed" ? draft.stateReason : "",
    manualReason: draft.contradictionReason,
    text: draft.text,
    obstacles: draft.obstacles,
    nextStep: draft.nextStep,
    nextReportOn: draft.nextReportOn,
    figures: draft.figures.map(({ label, unit, value, reasonForNoValue }) => ({
      label,
      value: value === "" ? previewText.noValue(orGap(reasonForNoValue)) : `${value} ${unit}`.trim(),
    })),
    evidenceUrls: draft.evidenceUrls,
    milestones: draft.milestones.flatMap((entry) => {
      const milestone = milestones.find(({ key }) => key === entry.milestoneKey);
      if (!milestone) return [];
      const { title, currentDue, currentDueWording } = milestone;
      if (entry.kind === "done") return previewText.milestoneDone(title, orGap(entry.doneOn));
      if (entry.kind !== "shifted") return [];
      const from = formatDue(currentDue, currentDueWording);
      const [to, reason, agreedBy] = [orGap(entry.newDue), orGap(entry.shiftReason), orGap(entry.agreedBy)];
      return previewText.milestoneShifted(title, from, to, reason, agreedBy);
    }),
  };
}

type Report = Pick<
  CheckedContribution,
  | "state"
  | "stateReason"
  | "manualState"
  | "text"
  | "obstacles"
  | "nextStep"
  | "nextReportOn"
  | "figures"
  | "evidenceUrls"
>;

/** A report whose values are checked. `milestoneChanges` only before its release; afterwards the measure shows them. */
export function displayOfReport(
  report: Report,
  changes: readonly MilestoneChange[] = [],
  milestones: readonly MilestoneQuestion[] = [],
): ReportDisplay {
  const date = (on: PreciseDate | undefined) => (on === undefined ? "" : formatDate(on));
  return {
    state: report.state,
    stateReason: report.stateReason ?? "",
    manualReason: report.manualState?.reason ?? "",
    text: report.text,
    obstacles: report.obstacles ?? "",
    nextStep: report.nextStep ?? "",
    nextReportOn: date(report.nextReportOn),
    figures: report.figures.map(({ label, unit, value, reasonForNoValue }) => ({
      label,
      value:
        value === null
          ? previewText.noValue(reasonForNoValue ?? "")
          : `${formatNumber(value)} ${unit}`.trim(),
    })),
    evidenceUrls: report.evidenceUrls,
    milestones: changes.map((change) => {
      const milestone = milestones.find(({ key }) => key === change.milestoneKey);
      const title = milestone?.title ?? change.milestoneKey;
      if (change.kind === "done") return previewText.milestoneDone(title, formatDate(change.doneOn));
      const from = milestone ? formatDue(milestone.currentDue, milestone.currentDueWording) : "";
      const to = formatDue(change.to, change.toWording);
      return previewText.milestoneShifted(title, from, to, change.reason, change.agreedBy);
    }),
  };
}
