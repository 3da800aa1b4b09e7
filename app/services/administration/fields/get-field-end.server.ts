import { listFields } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import type { FieldEndDto } from "./field-form-dto";
import { getFieldForm } from "./get-field-form.server";

/** What the page needs on which a field ends; null if there is none. */
export async function getFieldEnd(planKey: string, key: string): Promise<FieldEndDto | null> {
  const field = await getFieldForm(planKey, key);
  if (!field) return null;
  const own = (await listMeasures(planKey)).filter(({ fieldKey }) => fieldKey === key);
  const open = own.filter(({ closure }) => closure === undefined);
  return {
    field,
    openMeasures: open.map(({ number, workingTitle }) => ({ number, title: workingTitle })),
    closedMeasures: own.length - open.length,
    targets: (await listFields(planKey))
      .filter((each) => each.key !== key && each.closure === undefined)
      .map(({ key: other, name }) => ({ key: other, name })),
  };
}
