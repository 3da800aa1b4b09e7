import type { RoleAssignment } from "~/domain/access/roles";
import { environment } from "~/platform/env.server";

/** Without demo data an installation is in earnest, and these roles can do most harm. */
const defaultRoles = ["administrator", "commissioner"];

/** Whether somebody with these roles may not work without a second factor. */
export function needsSecondFactor(roles: readonly RoleAssignment[]): boolean {
  const { SECOND_FACTOR_ROLES, DEMO_DATA, MONGODB_URI } = environment();
  // The demonstration runs on the embedded database only.
  const isDemo = DEMO_DATA && MONGODB_URI === undefined;
  const required = SECOND_FACTOR_ROLES ?? (isDemo ? [] : defaultRoles);
  return roles.some(({ role }) => required.includes(role));
}
