import { listFields } from "#models/field-of-action.server";
import { provenanceFormOf } from "~/domain/provenance-form";
import type { FieldFormDto } from "./field-form-dto";

/** A field of action for its forms; null if there is none. The caller has asked for `field.edit`. */
export async function getFieldForm(planKey: string, key: string): Promise<FieldFormDto | null> {
  const fields = await listFields(planKey);
  const field = fields.find((each) => each.key === key);
  if (!field) return null;
  const { name, number, version, closure, provenance } = field;
  const target = fields.find((each) => each.key === closure?.mergedInto);
  return {
    key,
    version,
    values: { name, number: String(number), ...provenanceFormOf(provenance) },
    closure: closure ? { ...closure, targetName: target?.name ?? closure.mergedInto ?? null } : null,
  };
}
