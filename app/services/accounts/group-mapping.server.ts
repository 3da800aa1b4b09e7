import { listOrganisations } from "#models/organisation.server";
import { type GroupRole, parseGroupRole } from "~/domain/access/group-roles";
import { isAssignableRole } from "~/domain/access/roles";
import { environment } from "~/platform/env.server";
import { StartError } from "~/platform/terminal.server";
import { badGroupRole, unknownSecondFactorRole } from "~/texts/de/start";

/** The configured mapping from groups of the provider to roles. @throws StartError for an entry that is not one */
export function groupMapping(): GroupRole[] {
  return environment().OIDC_GROUP_ROLES.map((entry) => {
    const groupRole = parseGroupRole(entry);
    if (!groupRole) throw new StartError(badGroupRole(entry));
    return groupRole;
  });
}

/** Checks at the start what the environment says about roles. @throws StartError */
export function checkRolesInEnvironment(): void {
  groupMapping();
  const unknown = environment().SECOND_FACTOR_ROLES?.find((role) => !isAssignableRole(role));
  if (unknown !== undefined) throw new StartError(unknownSecondFactorRole(unknown));
}

/**
 * The organisations that groups are mapped to but that do not exist, each once. Not refused at the start: the office
 * may still have to be entered, by somebody who has to sign in for that.
 */
export async function unknownOrganisationsOfGroups(): Promise<string[]> {
  const named = groupMapping().flatMap(({ assignment }) => assignment.organisationKey ?? []);
  if (named.length === 0) return [];
  const known = new Set((await listOrganisations()).map(({ key }) => key));
  return [...new Set(named)].filter((key) => !known.has(key));
}
