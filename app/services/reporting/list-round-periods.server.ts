import { listPeriods } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { PeriodDto } from "./returns-dto";

/** The periods of a plan for those who steer them, latest first; null for others. */
export async function listRoundPeriods(actor: Actor, planKey: string): Promise<PeriodDto[] | null> {
  if (!can(actor, "period.create", "site")) return null;
  const periods = await listPeriods(planKey);
  return periods.map(({ planKey: _, ...period }) => period).reverse();
}
