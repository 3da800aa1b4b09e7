import { listMeasures } from "#models/measure.server";
import { measureChoices } from "./measure-choices.server";
import type { ListedMeasure } from "./measure-form-dto";

/** All measures of the plan by number, closed ones too. */
export async function listMeasuresToEdit(planKey: string): Promise<ListedMeasure[]> {
  const { fields, organisations } = await measureChoices(planKey);
  const nameIn = (choices: typeof fields, key: string) =>
    choices.find((choice) => choice.key === key)?.name ?? key;
  return (await listMeasures(planKey)).map((measure) => ({
    number: measure.number,
    title: measure.workingTitle,
    field: nameIn(fields, measure.fieldKey),
    leadOffice: nameIn(organisations, measure.leadOfficeKey),
    milestoneCount: measure.milestones.length,
    closure: measure.closure ?? null,
  }));
}
