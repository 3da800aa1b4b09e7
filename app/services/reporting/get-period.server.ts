import { findPeriod } from "#models/reporting-period.server";
import type { PeriodDto } from "./returns-dto";

/** A period of a plan by its key; null if there is none. What it may be used for, the caller asks `can`. */
export async function getPeriod(planKey: string, key: string): Promise<PeriodDto | null> {
  const period = await findPeriod(planKey, key);
  if (!period) return null;
  const { planKey: _, ...dto } = period;
  return dto;
}
