import { listMeasures } from "#models/measure.server";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { measureChoices } from "./measure-choices.server";
import type { MeasureChoices } from "./measure-form-dto";
import { emptyMeasureForm } from "./measure-form-values.server";

/** An empty form, with the next free number of the plan. */
export async function getNewMeasureForm(
  planKey: string,
): Promise<{ number: number; values: MeasureFormValues; choices: MeasureChoices }> {
  const last = (await listMeasures(planKey)).at(-1)?.number ?? 0;
  return { number: last + 1, values: emptyMeasureForm, choices: await measureChoices(planKey) };
}
