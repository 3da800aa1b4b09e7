import {
  comparePreciseDates,
  earliestDay,
  type IsoDay,
  isPast,
  latestDay,
  type PreciseDate,
} from "~/domain/date/precise-date";
import type { Milestone } from "~/domain/measure/milestone";
import type { MilestoneDto } from "./measure-page-dto";

/** The milestones of a measure as its page shows them, by current due date. */
export function milestoneDtos(milestones: readonly Milestone[], today: IsoDay): MilestoneDto[] {
  const totalWeight = milestones
    .filter((milestone) => milestone.state !== "cancelled")
    .reduce((sum, milestone) => sum + milestone.weight, 0);
  return [...milestones]
    .sort((a, b) => comparePreciseDates(a.currentDue, b.currentDue))
    .map((milestone) => {
      const { doneOn, evidenceUrl, ...rest } = milestone;
      return {
        ...rest,
        originalSpan: spanOf(milestone.originalDue),
        currentSpan: spanOf(milestone.currentDue),
        doneSpan: doneOn ? spanOf(doneOn) : null,
        isShifted: milestone.originalDue !== milestone.currentDue,
        isPastDue: isMilestonePastDue(milestone, today),
        doneOn: doneOn ?? null,
        weightShare: milestone.state === "cancelled" ? null : milestone.weight / totalWeight,
        evidenceUrl: evidenceUrl ?? null,
      };
    });
}

export function isMilestonePastDue(milestone: Milestone, today: IsoDay): boolean {
  return milestone.state === "open" && isPast(milestone.currentDue, today);
}

/** First and last day of a date: a quarter is a bar on a time axis, not a point. */
export function spanOf(date: PreciseDate): { from: IsoDay; to: IsoDay } {
  return { from: earliestDay(date), to: latestDay(date) };
}
