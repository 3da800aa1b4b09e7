import { listOrganisations } from "#models/organisation.server";
import { nameOn } from "~/domain/organisation/names";
import { byValidity } from "~/domain/organisation/validity";
import { today } from "~/platform/clock.server";
import type { OrganisationFormDto } from "./organisation-form-dto";
import { organisationFormValues } from "./organisation-form-values.server";
import { parentChoices } from "./parent-choices.server";

/** An organisation for its forms; null if there is none. The caller has asked for `organisation.edit`. */
export async function getOrganisationForm(key: string): Promise<OrganisationFormDto | null> {
  const all = await listOrganisations();
  const organisation = all.find((each) => each.key === key);
  if (!organisation) return null;
  const day = today();
  const nameOf = (other: string) => {
    const found = all.find((each) => each.key === other);
    return found ? nameOn(found, day).name : other;
  };
  const { closure } = organisation;
  return {
    key,
    version: organisation.version,
    name: nameOf(key),
    values: organisationFormValues(organisation),
    names: byValidity(organisation.names),
    parents: byValidity(organisation.parents).map(({ organisationKey, validFrom, validTo }) => ({
      key: organisationKey,
      name: nameOf(organisationKey),
      validFrom: validFrom ?? null,
      validTo: validTo ?? null,
    })),
    closure: closure
      ? { ...closure, targetName: closure.mergedInto === undefined ? null : nameOf(closure.mergedInto) }
      : null,
    parentChoices: parentChoices(all.filter((each) => each.key !== key)),
  };
}
