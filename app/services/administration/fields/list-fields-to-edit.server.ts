import { listFields } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import type { ListedField } from "./field-form-dto";

/** The fields of the plan in their order, closed ones too, with the number of their measures. */
export async function listFieldsToEdit(planKey: string): Promise<ListedField[]> {
  const fields = await listFields(planKey);
  const measures = await listMeasures(planKey);
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
  return fields.map(({ key, number, name, closure }) => {
    const own = measures.filter(({ fieldKey }) => fieldKey === key);
    const open = own.filter((measure) => measure.closure === undefined).length;
    const targetName = closure?.mergedInto === undefined ? null : nameOf(closure.mergedInto);
    return {
      ...{ key, number, name },
      openMeasures: open,
      closedMeasures: own.length - open,
      closure: closure ? { ...closure, targetName } : null,
    };
  });
}
