import { listFields } from "#models/field-of-action.server";
import { listOrganisations } from "#models/organisation.server";
import { listSources } from "#models/source.server";
import { nameOn } from "~/domain/organisation/names";
import { municipalKinds, type OrganisationKind } from "~/domain/organisation/organisation";
import { today } from "~/platform/clock.server";
import type { MeasureChoices } from "./measure-form-dto";

const offices: readonly OrganisationKind[] = municipalKinds;

/** What a measure of this plan can refer to, by the names of today. */
export async function measureChoices(planKey: string): Promise<MeasureChoices> {
  const day = today();
  const all = await listOrganisations();
  const named = all
    .map((each) => ({ key: each.key, name: nameOn(each, day).name, isOffice: offices.includes(each.kind) }))
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
  const choice = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return {
    fields: (await listFields(planKey)).map(choice),
    offices: named.filter(({ isOffice }) => isOffice).map(choice),
    organisations: named.map(choice),
    sourceKeys: (await listSources()).map(({ key }) => key),
  };
}
