import { listOrganisations } from "#models/organisation.server";
import { nameOn } from "~/domain/organisation/names";
import { municipalKinds, type OrganisationKind } from "~/domain/organisation/organisation";
import { today } from "~/platform/clock.server";

/** Offices for editors and heads, committees and the council for their members. */
const kinds: readonly OrganisationKind[] = [...municipalKinds, "committee", "council"];

/** Open organisations that a role can be held in, by their name of today. */
export async function listRoleOrganisations(): Promise<{ key: string; name: string }[]> {
  const all = await listOrganisations();
  return all
    .filter(({ kind, closure }) => kinds.includes(kind) && closure === undefined)
    .map((organisation) => ({ key: organisation.key, name: nameOn(organisation, today()).name }))
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
}
