import { updateField } from "#models/field-of-action.server";
import { fieldObjectKey } from "~/domain/audit/object-key";
import type { FieldOfAction } from "~/domain/plan/plan";
import type { AdministrationResult } from "../administration-refusal";
import { type Change, recordChange } from "../record-change.server";

interface FieldChange extends Change<Omit<FieldOfAction, "planKey" | "key">> {
  /** As it was read; changed only if it still has this version. */
  field: FieldOfAction & { version: number };
}

/** Stores a change of a field of action with its entry in the audit log; see `recordChange`. */
export function recordFieldChange({ field, ...change }: FieldChange): Promise<AdministrationResult> {
  const { planKey, key, version } = field;
  return recordChange({
    ...change,
    object: { kind: "field", key: fieldObjectKey(planKey, key) },
    reach: "steering",
    before: field,
    update: () => updateField(planKey, key, version, change.changes),
  });
}
