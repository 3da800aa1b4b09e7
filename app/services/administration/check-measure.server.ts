import { type CheckedMeasureForm, checkMeasureForm } from "~/domain/measure/check-measure-form";
import type { Measure } from "~/domain/measure/measure";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { parseGermanDate } from "~/texts/de/date-input";
import { measureChoices } from "./measure-choices.server";

/**
 * Judges the form of a measure against what the plan holds now.
 * @param measure as it is stored; null for a new one
 */
export async function checkMeasure(
  planKey: string,
  values: MeasureFormValues,
  reason: string,
  measure: Measure | null,
): Promise<CheckedMeasureForm> {
  const choices = await measureChoices(planKey, measure ?? undefined);
  const keysOf = (list: { key: string }[]) => list.map(({ key }) => key);
  return checkMeasureForm(values, {
    fieldKeys: keysOf(choices.fields),
    officeKeys: keysOf(choices.offices),
    organisationKeys: keysOf(choices.organisations),
    sourceKeys: choices.sourceKeys,
    readDate: parseGermanDate,
    wordingInForce: measure && (measure.adoptedWording ?? ""),
    reason,
  });
}
