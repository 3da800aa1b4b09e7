import { isAssignableRole, type RoleAssignment } from "~/domain/access/roles";
import { listRoleOrganisations } from "./list-role-organisations.server";

export interface TypedRoles {
  /** What was typed, for showing the form again. */
  rows: { role: string; organisationKey: string }[];
  roles: RoleAssignment[];
  /** A role or an organisation that does not exist: the form was not one of ours. */
  unknown: boolean;
}

/** Reads the rows of the role fields; empty ones are left out. */
export async function readRoleRows(form: FormData): Promise<TypedRoles> {
  const typedRoles = form.getAll("role").map(String);
  const typedKeys = form.getAll("organisationKey").map(String);
  const rows = typedRoles
    .slice(0, 20)
    .map((role, index) => ({ role, organisationKey: typedKeys[index] ?? "" }))
    .filter(({ role, organisationKey }) => role !== "" || organisationKey !== "");
  const known = new Set((await listRoleOrganisations()).map(({ key }) => key));
  const roles = rows.flatMap(({ role, organisationKey }): RoleAssignment[] => {
    if (!isAssignableRole(role) || (organisationKey !== "" && !known.has(organisationKey))) return [];
    return [organisationKey === "" ? { role } : { role, organisationKey }];
  });
  return { rows, roles, unknown: roles.length < rows.length };
}
