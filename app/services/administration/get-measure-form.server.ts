import { findMeasure } from "#models/measure.server";
import { measureChoices } from "./measure-choices.server";
import type { MeasureFormDto } from "./measure-form-dto";
import { measureFormValues } from "./measure-form-values.server";

/** A measure with everything its form needs; null if there is none. The caller has asked for `measure.edit`. */
export async function getMeasureForm(planKey: string, number: number): Promise<MeasureFormDto | null> {
  const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
  if (!measure) return null;
  return {
    number,
    version: measure.version,
    values: measureFormValues(measure),
    closure: measure.closure ?? null,
    choices: await measureChoices(planKey, measure),
  };
}
