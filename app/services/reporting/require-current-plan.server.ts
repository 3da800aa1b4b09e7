import type { Plan } from "~/domain/plan/plan";
import { getCurrentPlan } from "./get-current-plan.server";

/**
 * The plan that addresses without a plan mean.
 * @throws Response 404 on an empty database
 */
export async function requireCurrentPlan(): Promise<Plan> {
  const plan = await getCurrentPlan();
  if (!plan) throw new Response("notFound", { status: 404 });
  return plan;
}
