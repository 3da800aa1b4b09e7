import { listFields } from "#models/field-of-action.server";
import { listOrganisations } from "#models/organisation.server";
import { listSources } from "#models/source.server";
import type { IsoDay } from "~/domain/date/precise-date";
import type { Measure } from "~/domain/measure/measure";
import { nameOn } from "~/domain/organisation/names";
import { municipalKinds, type Organisation, type OrganisationKind } from "~/domain/organisation/organisation";
import { today } from "~/platform/clock.server";
import { organisationEndInWords } from "~/texts/de/administration-organisations";
import type { MeasureChoices } from "./measure-form-dto";

const offices: readonly OrganisationKind[] = municipalKinds;

/**
 * What a measure of this plan can refer to, by the names of today. What is closed can no longer be chosen, but stays
 * in the form of a measure that refers to it already.
 */
export async function measureChoices(planKey: string, measure?: Measure): Promise<MeasureChoices> {
  const day = today();
  const used = new Set(measure ? referencesOf(measure) : []);
  const named = (await listOrganisations())
    .filter(({ key, closure }) => closure === undefined || used.has(key))
    .map((each) => ({ key: each.key, name: nameToChoose(each, day), isOffice: offices.includes(each.kind) }))
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
  const choice = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return {
    fields: (await listFields(planKey))
      .filter(({ key, closure }) => closure === undefined || key === measure?.fieldKey)
      .map(choice),
    offices: named.filter(({ isOffice }) => isOffice).map(choice),
    organisations: named.map(choice),
    sourceKeys: (await listSources()).map(({ key }) => key),
  };
}

const referencesOf = ({ leadOfficeKey, contributingOfficeKeys, partners }: Measure): string[] => [
  leadOfficeKey,
  ...contributingOfficeKeys,
  ...partners.map(({ organisationKey }) => organisationKey),
];

function nameToChoose(organisation: Organisation, day: IsoDay): string {
  const { name } = nameOn(organisation, day);
  const { closure } = organisation;
  return closure ? `${name} (${organisationEndInWords(closure, null)})` : name;
}
