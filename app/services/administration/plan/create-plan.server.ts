import { appendAuditEvent } from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import { insertPlan, listPlans } from "#models/plan.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { keyFromName } from "~/domain/key-from-name";
import type { PlanFormValues } from "~/domain/plan/plan-form";
import { changedFields } from "~/services/audit/changed-fields.server";
import type { AdministrationResult } from "../administration-refusal";
import { changeEntry } from "../change-entry.server";
import { checkPlan } from "./check-plan.server";

interface CreatePlanInput {
  actor: Actor;
  values: PlanFormValues;
  reason: string;
}

/**
 * Enters the plan of an installation that has none yet; fields and measures come after it. Where there is one by now,
 * the answer is a conflict: a second plan would take the first one's place on every page.
 */
export async function createPlan(input: CreatePlanInput): Promise<AdministrationResult> {
  const { actor, values, reason } = input;
  const capacity = capacityFor(actor, "plan.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const checked = await checkPlan(null, values, reason);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const { content } = checked;
  const key = keyFromName(content.title, new Set(), "aktionsplan");
  return inTransaction<AdministrationResult>(async () => {
    if ((await listPlans()).length > 0) return { ok: false, refusal: { code: "conflict" } };
    await insertPlan({ key, ...content });
    await appendAuditEvent(
      changeEntry(
        { actor, capacity, action: "plan.create", reason },
        { object: { kind: "plan", key }, reach: "steering" },
        changedFields(null, content),
      ),
    );
    return { ok: true };
  });
}
