import { listSources } from "#models/source.server";
import type { Plan } from "~/domain/plan/plan";
import { type CheckedPlanForm, checkPlanForm, type PlanFormValues } from "~/domain/plan/plan-form";
import { today } from "~/platform/clock.server";
import { parseGermanDate } from "~/texts/de/date-input";

/** Judges what was typed about the plan. @param plan as it is stored; null for a new one */
export async function checkPlan(
  plan: Plan | null,
  values: PlanFormValues,
  reason: string,
): Promise<CheckedPlanForm> {
  return checkPlanForm(values, {
    readDate: parseGermanDate,
    sourceKeys: (await listSources()).map((source) => source.key),
    today: today(),
    plan,
    reason,
  });
}
