import type { RoleAssignment } from "~/domain/access/roles";
import { environment } from "~/platform/env.server";

/** Without demo data an installation is in earnest, and these roles can do most harm. */
const defaultRoles = ["administrator", "commissioner"];

/** Whether somebody with these roles may not work without a second factor. */
export function needsSecondFactor(roles: readonly RoleAssignment[]): boolean {
  const { SECOND_FACTOR_ROLES, DEMO_DATA } = environment();
  const required = SECOND_FACTOR_ROLES ?? (DEMO_DATA ? [] : defaultRoles);
  return roles.some(({ role }) => required.includes(role));
}
