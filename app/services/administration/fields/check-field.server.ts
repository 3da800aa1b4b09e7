import { listFields } from "#models/field-of-action.server";
import { listSources } from "#models/source.server";
import { type CheckedFieldForm, checkFieldForm, type FieldFormValues } from "~/domain/plan/field-form";
import type { FieldOfAction } from "~/domain/plan/plan";
import { parseGermanDate } from "~/texts/de/date-input";

/** Judges the form of a field against what the plan holds now. @param field null for a new one */
export async function checkField(
  planKey: string,
  field: FieldOfAction | null,
  values: FieldFormValues,
  reason: string,
): Promise<CheckedFieldForm> {
  const fields = await listFields(planKey);
  return checkFieldForm(values, {
    readDate: parseGermanDate,
    sourceKeys: (await listSources()).map(({ key }) => key),
    others: fields.filter(({ key, closure }) => key !== field?.key && closure === undefined),
    nameInForce: field?.name ?? null,
    reason,
  });
}
