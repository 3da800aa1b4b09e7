import { listFields } from "#models/field-of-action.server";
import type { FieldFormValues } from "~/domain/plan/field-form";

/** An empty form, with the next number of the plan. */
export async function getNewFieldForm(planKey: string): Promise<{ values: FieldFormValues }> {
  const last = (await listFields(planKey)).at(-1)?.number ?? 0;
  const number = String(last + 1);
  return {
    values: { name: "", number, provenanceLabel: "", provenanceSources: "", provenanceNote: "" },
  };
}
