import { appendAuditEvent } from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import { isDuplicateKey } from "#models/duplicate-key.server";
import { insertFields, listFields } from "#models/field-of-action.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { fieldObjectKey } from "~/domain/audit/object-key";
import { keyFromName } from "~/domain/key-from-name";
import type { FieldFormValues } from "~/domain/plan/field-form";
import { changedFields } from "~/services/audit/changed-fields.server";
import type { AdministrationResult } from "../administration-refusal";
import { changeEntry } from "../change-entry.server";
import { checkField } from "./check-field.server";

interface CreateFieldInput {
  actor: Actor;
  planKey: string;
  values: FieldFormValues;
  reason: string;
}

/** Adds a field of action to the plan. Its key is made of the name and stays, also when it is renamed. */
export async function createField(input: CreateFieldInput): Promise<AdministrationResult<{ key: string }>> {
  const { actor, planKey, values, reason } = input;
  const capacity = capacityFor(actor, "field.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const checked = await checkField(planKey, null, values, reason);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const { content } = checked;
  const taken = new Set((await listFields(planKey)).map((field) => field.key));
  const key = keyFromName(content.name, taken, "handlungsfeld");
  try {
    await inTransaction(async () => {
      await insertFields([{ planKey, key, ...content }]);
      await appendAuditEvent(
        changeEntry(
          { actor, capacity, action: "field.create", reason },
          { object: { kind: "field", key: fieldObjectKey(planKey, key) }, reach: "steering" },
          changedFields(null, content),
        ),
      );
    });
  } catch (error) {
    // Somebody created one of the same name at this moment.
    if (isDuplicateKey(error))
      return { ok: false, refusal: { code: "invalid", problems: { name: "fieldNameTaken" } } };
    throw error;
  }
  return { ok: true, key };
}
