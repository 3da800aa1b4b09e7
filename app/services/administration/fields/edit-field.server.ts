import { inTransaction } from "#models/data-version.server";
import { findField } from "#models/field-of-action.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import type { FieldFormValues } from "~/domain/plan/field-form";
import type { AdministrationResult } from "../administration-refusal";
import { checkField } from "./check-field.server";
import { recordFieldChange } from "./record-field-change.server";

interface EditFieldInput {
  actor: Actor;
  planKey: string;
  key: string;
  expectedVersion: number;
  values: FieldFormValues;
  reason: string;
}

/** Changes a field of action. Closed periods keep the name by value; the log says when it changed and why. */
export async function editField(input: EditFieldInput): Promise<AdministrationResult> {
  const { actor, planKey, key, expectedVersion, values, reason } = input;
  const capacity = capacityFor(actor, "field.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  return inTransaction<AdministrationResult>(async () => {
    const field = await findField(planKey, key);
    if (!field) return { ok: false, refusal: { code: "notFound" } };
    if (field.version !== expectedVersion || field.closure)
      return { ok: false, refusal: { code: "conflict" } };
    const checked = await checkField(planKey, field, values, reason);
    if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
    const changes = checked.content;
    return recordFieldChange({ actor, capacity, field, action: "field.edit", changes, reason });
  });
}
