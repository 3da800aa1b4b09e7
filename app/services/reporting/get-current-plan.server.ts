import { listPlans } from "#models/plan.server";
import { currentPlan } from "~/domain/plan/current-plan";
import type { Plan } from "~/domain/plan/plan";
import { today } from "~/platform/clock.server";

/** The plan that addresses without a plan mean; null on an empty database. */
export async function getCurrentPlan(): Promise<Plan | null> {
  return currentPlan(await listPlans(), today());
}
