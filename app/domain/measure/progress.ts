import { earlierDay } from "../date/iso-day";
import { type IsoDay, latestDay, type PreciseDate } from "../date/precise-date";
import type { Milestone } from "./milestone";

type WeightedMilestone = Pick<Milestone, "state" | "weight">;
type DatedMilestone = Pick<Milestone, "state" | "weight" | "originalDue" | "currentDue" | "doneOn">;

/** Progress of a measure, or of several when their milestones are taken together. */
export interface Progress {
  /** Weight of the milestones done ÷ weight of all that were not cancelled, 0 to 1; `null` without milestones. */
  share: number | null;
  doneCount: number;
  /** Milestones not cancelled: the denominator to print. */
  totalCount: number;
  cancelledCount: number;
}

/**
 * Progress from weighted milestones. Cancelled milestones count neither above nor below the line: dropping a step
 * must not look like doing it. Without milestones there is no share; 0 would claim that nothing was done.
 */
export function progressOf(milestones: readonly WeightedMilestone[]): Progress {
  const counted = milestones.filter(isCounted);
  const done = counted.filter((milestone) => milestone.state === "done");
  return {
    share: shareOfWeight(done, counted),
    doneCount: done.length,
    totalCount: counted.length,
    cancelledCount: milestones.length - counted.length,
  };
}

/** Which of a milestone's dates the plan is read by: the first one set, or the one in force. */
export type PlanBasis = "originalDue" | "currentDue";

/**
 * Planned progress at the end of `day`: weight of the milestones whose due date has run out by then ÷ weight of all
 * not cancelled; 0 to 1, `null` without milestones. A vague date counts on its last day.
 */
export function plannedShareAt(
  milestones: readonly DatedMilestone[],
  day: IsoDay,
  basis: PlanBasis,
): number | null {
  const counted = milestones.filter(isCounted);
  return shareOfWeight(
    counted.filter((milestone) => latestDay(milestone[basis]) <= day),
    counted,
  );
}

/**
 * Progress reached by the end of `day`, 0 to 1, `null` without milestones. A vague date of completion ("2023")
 * counts on its last day, but at the latest `today`: what is reported as done is done by now.
 */
export function actualShareAt(
  milestones: readonly DatedMilestone[],
  day: IsoDay,
  today: IsoDay,
): number | null {
  const counted = milestones.filter(isCounted);
  return shareOfWeight(
    counted.filter((milestone) => isDoneBy(milestone, day, today)),
    counted,
  );
}

/** One point of a curve. Figures are shares (0 to 1) in `progressCurve`, numbers of milestones in `milestoneCurve`. */
export interface CurvePoint {
  day: IsoDay;
  plannedOriginal: number;
  plannedCurrent: number;
  /** `null` after today: the future is not zero. */
  actual: number | null;
}

/**
 * Progress of one measure over time. `days` are the points wanted, ascending.
 * @returns no points without milestones
 */
export function progressCurve(
  milestones: readonly DatedMilestone[],
  days: readonly IsoDay[],
  today: IsoDay,
): CurvePoint[] {
  const counted = milestones.filter(isCounted);
  const total = weightOf(counted);
  if (total === 0) return [];
  return days.map((day) => ({
    day,
    plannedOriginal: weightOf(counted.filter((m) => latestDay(m.originalDue) <= day)) / total,
    plannedCurrent: weightOf(counted.filter((m) => latestDay(m.currentDue) <= day)) / total,
    actual: day > today ? null : weightOf(counted.filter((m) => isDoneBy(m, day, today))) / total,
  }));
}

/** Days on which the progress curve of a measure changes, with both ends of the window and today; ascending. */
export function progressCurveDays(
  milestones: readonly DatedMilestone[],
  window: { from: IsoDay; to: IsoDay },
  today: IsoDay,
): IsoDay[] {
  const days = milestones.filter(isCounted).flatMap((milestone) => {
    const completed = completionDay(milestone, today);
    return [
      latestDay(milestone.originalDue),
      latestDay(milestone.currentDue),
      ...(completed ? [completed] : []),
    ];
  });
  const inside = [...days, today].filter((day) => day > window.from && day < window.to);
  return [...new Set([window.from, ...inside, window.to])].sort();
}

/**
 * Cumulative numbers of milestones planned and reached over a whole plan. Numbers, not weights: a weight says how
 * much a step matters within its measure and cannot be compared between measures. Cancelled milestones are left out.
 */
export function milestoneCurve(
  milestones: readonly DatedMilestone[],
  days: readonly IsoDay[],
  today: IsoDay,
): CurvePoint[] {
  const counted = milestones.filter(isCounted);
  const original = sortedDays(counted.map((milestone) => milestone.originalDue));
  const current = sortedDays(counted.map((milestone) => milestone.currentDue));
  const done = counted
    .map((milestone) => completionDay(milestone, today))
    .filter(isPresent)
    .sort();
  return days.map((day) => ({
    day,
    plannedOriginal: countUpTo(original, day),
    plannedCurrent: countUpTo(current, day),
    actual: day > today ? null : countUpTo(done, day),
  }));
}

/** The day a completion counts from: the last day of the date given, at the latest today; `null` if not done. */
export function completionDay(milestone: Pick<Milestone, "state" | "doneOn">, today: IsoDay): IsoDay | null {
  if (milestone.state !== "done" || !milestone.doneOn) return null;
  return earlierDay(latestDay(milestone.doneOn), today);
}

function isCounted(milestone: WeightedMilestone): boolean {
  return milestone.state !== "cancelled";
}

function isDoneBy(milestone: DatedMilestone, day: IsoDay, today: IsoDay): boolean {
  const completed = completionDay(milestone, today);
  return completed !== null && completed <= day;
}

function isPresent<T>(value: T | null): value is T {
  return value !== null;
}

function weightOf(milestones: readonly WeightedMilestone[]): number {
  return milestones.reduce((sum, milestone) => sum + milestone.weight, 0);
}

function shareOfWeight(
  part: readonly WeightedMilestone[],
  whole: readonly WeightedMilestone[],
): number | null {
  return whole.length === 0 ? null : weightOf(part) / weightOf(whole);
}

function sortedDays(dates: readonly PreciseDate[]): IsoDay[] {
  return dates.map(latestDay).sort();
}

/** Number of entries of an ascending list that are not after `day`, by binary search. */
function countUpTo(days: readonly IsoDay[], day: IsoDay): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
