import { listFields } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import type { ListedMeasure } from "./measure-form-dto";

/** All measures of the plan by number, closed ones too. */
export async function listMeasuresToEdit(planKey: string): Promise<ListedMeasure[]> {
  const fields = new Map((await listFields(planKey)).map(({ key, name }) => [key, name]));
  const day = today();
  const offices = new Map((await listOrganisations()).map((each) => [each.key, nameOn(each, day).name]));
  return (await listMeasures(planKey)).map((measure) => ({
    number: measure.number,
    title: measure.workingTitle,
    field: fields.get(measure.fieldKey) ?? measure.fieldKey,
    leadOffice: offices.get(measure.leadOfficeKey) ?? measure.leadOfficeKey,
    milestoneCount: measure.milestones.length,
    closure: measure.closure ?? null,
  }));
}
