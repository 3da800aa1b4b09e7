import { type CheckedMeasureForm, checkMeasureForm } from "~/domain/measure/check-measure-form";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { parseGermanDate } from "~/texts/de/date-input";
import { measureChoices } from "./measure-choices.server";

/** Judges the form of a measure against what the plan holds now. */
export async function checkMeasure(
  planKey: string,
  values: MeasureFormValues,
  reason: string,
  wordingInForce: string | null,
): Promise<CheckedMeasureForm> {
  const choices = await measureChoices(planKey);
  const keysOf = (list: { key: string }[]) => list.map(({ key }) => key);
  return checkMeasureForm(values, {
    fieldKeys: keysOf(choices.fields),
    officeKeys: keysOf(choices.offices),
    organisationKeys: keysOf(choices.organisations),
    sourceKeys: choices.sourceKeys,
    readDate: parseGermanDate,
    wordingInForce,
    reason,
  });
}
