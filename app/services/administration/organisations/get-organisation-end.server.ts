import { listOrganisations } from "#models/organisation.server";
import { mayTakeOver } from "~/domain/organisation/hand-over";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import { closingBlockers } from "./closing-blockers.server";
import { getOrganisationForm } from "./get-organisation-form.server";
import type { OrganisationEndDto } from "./organisation-form-dto";
import { organisationTies } from "./organisation-ties.server";

/** What the page needs on which an organisation ends; null if there is none. */
export async function getOrganisationEnd(key: string): Promise<OrganisationEndDto | null> {
  const form = await getOrganisationForm(key);
  const all = await listOrganisations();
  const organisation = all.find((each) => each.key === key);
  if (!form || !organisation) return null;
  return {
    organisation: form,
    blockers: form.closure === null ? closingBlockers(key, await organisationTies(key)) : [],
    targets: all
      .filter((each) => mayTakeOver(each, organisation))
      .map((each) => ({ key: each.key, name: nameOn(each, today()).name }))
      .sort((a, b) => a.name.localeCompare(b.name, "de")),
  };
}
