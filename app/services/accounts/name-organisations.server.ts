import { findOrganisation } from "#models/organisation.server";
import type { RoleAssignment } from "~/domain/access/roles";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";

/** German names of the organisations that roles are held in, by key; unknown ones are left out. */
export async function nameOrganisations(roles: readonly RoleAssignment[]): Promise<Record<string, string>> {
  const keys = new Set(roles.flatMap(({ organisationKey }) => organisationKey ?? []));
  const found = await Promise.all([...keys].map(findOrganisation));
  return Object.fromEntries(
    found.flatMap((organisation) =>
      organisation ? [[organisation.key, nameOn(organisation, today()).name] as const] : [],
    ),
  );
}
