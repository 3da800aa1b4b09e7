import { earliestDay, type IsoDay, latestDay, type PreciseDate } from "~/domain/date/precise-date";
import type { Milestone } from "~/domain/measure/milestone";
import { oncePerModel, type ReadModel } from "../read-model/read-model.server";

type Dates = Pick<Milestone, "originalDue" | "currentDue" | "doneOn">;

/**
 * First and last day of a time axis: the period, widened by whole years to hold every date of the milestones. Where
 * something is late, it holds today as well: how far back the missed date lies is what a reader wants to see.
 * @param isLate whether the light *measure late* is raised for a measure on the axis
 */
export function axisSpan(
  period: { from: PreciseDate; to: PreciseDate },
  milestones: readonly Dates[],
  isLate: boolean,
  today: IsoDay,
): { from: IsoDay; to: IsoDay } {
  let [from, to] = [earliestDay(period.from), latestDay(period.to)];
  const include = (date: PreciseDate) => {
    if (earliestDay(date) < from) from = `${date.slice(0, 4)}-01-01`;
    if (latestDay(date) > to) to = `${date.slice(0, 4)}-12-31`;
  };
  for (const { originalDue, currentDue, doneOn } of milestones) {
    include(originalDue);
    include(currentDue);
    if (doneOn) include(doneOn);
  }
  if (isLate) include(today);
  return { from, to };
}

/** First and last day of an axis over the whole plan: its period, widened as `axisSpan` says. */
export const planSpan = oncePerModel(({ plan, entries, today }: ReadModel) => {
  const milestones = entries.flatMap((entry) => entry.milestones);
  const isAnyLate = entries.some(({ summary }) => summary.late.level === "raised");
  return axisSpan(plan.period, milestones, isAnyLate, today);
});
