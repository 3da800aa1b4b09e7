import { inTransaction } from "#models/data-version.server";
import { findPlan, updatePlan } from "#models/plan.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import type { Plan } from "~/domain/plan/plan";
import type { PlanFormValues } from "~/domain/plan/plan-form";
import type { AdministrationResult } from "../administration-refusal";
import { recordChange } from "../record-change.server";
import { checkPlan } from "./check-plan.server";

interface EditPlanInput {
  actor: Actor;
  key: string;
  expectedVersion: number;
  values: PlanFormValues;
  reason: string;
}

/** Changes title, period and decision of the plan. What the council decided changes with a reason only. */
export async function editPlan(input: EditPlanInput): Promise<AdministrationResult> {
  const { actor, key, expectedVersion, values, reason } = input;
  const capacity = capacityFor(actor, "plan.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const plan = await findPlan(key);
  if (!plan) return { ok: false, refusal: { code: "notFound" } };
  if (plan.version !== expectedVersion) return { ok: false, refusal: { code: "conflict" } };
  const checked = await checkPlan(plan, values, reason);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const changes = checked.content;
  return inTransaction(() =>
    recordChange<Plan>({
      actor,
      capacity,
      action: "plan.edit",
      object: { kind: "plan", key },
      reach: "steering",
      before: plan,
      changes,
      reason,
      update: () => updatePlan(key, expectedVersion, changes),
    }),
  );
}
