import { earliestDay, type IsoDay, latestDay } from "../date/precise-date";
import type { Plan } from "./plan";

/**
 * The plan the public pages show: the one whose period contains `today` (the latest adopted if several do), else
 * the latest adopted of all; `null` without plans. An ended plan stays visible until its successor is adopted.
 */
export function currentPlan<T extends Pick<Plan, "period" | "adoptedOn">>(
  plans: readonly T[],
  today: IsoDay,
): T | null {
  const latestFirst = [...plans].sort((a, b) => (a.adoptedOn < b.adoptedOn ? 1 : -1));
  return (
    latestFirst.find(({ period }) => earliestDay(period.from) <= today && today <= latestDay(period.to)) ??
    latestFirst[0] ??
    null
  );
}

/** Plans whose period has not ended, and the one the pages show: what is decided now can still change them. */
export function plansInForce<T extends Pick<Plan, "period" | "adoptedOn">>(
  plans: readonly T[],
  today: IsoDay,
): T[] {
  const shown = currentPlan(plans, today);
  return plans.filter((plan) => plan === shown || today <= latestDay(plan.period.to));
}
