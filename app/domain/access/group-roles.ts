import { isAssignableRole, isOrganisationBound, type RoleAssignment } from "./roles";

/** Which role a group of the city's OpenID provider stands for. */
export interface GroupRole {
  group: string;
  assignment: RoleAssignment;
}

/** Reads `group=role` or `group=role@organisation`; `null` if the entry is not of this form. */
export function parseGroupRole(entry: string): GroupRole | null {
  const match = /^(?<group>[^=]+)=(?<role>[A-Za-z]+)(?:@(?<organisationKey>[a-z0-9-]+))?$/.exec(entry);
  const { group, role, organisationKey } = match?.groups ?? {};
  if (group === undefined || role === undefined || !isAssignableRole(role)) return null;
  if (isOrganisationBound(role) !== (organisationKey !== undefined)) return null;
  return { group: group.trim(), assignment: organisationKey ? { role, organisationKey } : { role } };
}

/** The roles of somebody in these groups, each once, in the order of the mapping. */
export function rolesOfGroups(mapping: readonly GroupRole[], groups: readonly string[]): RoleAssignment[] {
  const found = new Map<string, RoleAssignment>();
  for (const { group, assignment } of mapping)
    if (groups.includes(group))
      found.set(`${assignment.role}@${assignment.organisationKey ?? ""}`, assignment);
  return [...found.values()];
}
