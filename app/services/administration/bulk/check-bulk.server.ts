import { type BulkForm, type CheckedBulkForm, checkBulkForm } from "~/domain/measure/bulk-change";
import { parseGermanDate } from "~/texts/de/date-input";
import { measureChoices } from "../measure-choices.server";

/** Judges the form of a bulk change against what the plan holds now. */
export async function checkBulk(planKey: string, form: BulkForm): Promise<CheckedBulkForm> {
  const { fields, offices } = await measureChoices(planKey);
  return checkBulkForm(form, {
    fieldKeys: fields.map(({ key }) => key),
    officeKeys: offices.map(({ key }) => key),
    readDate: parseGermanDate,
  });
}
