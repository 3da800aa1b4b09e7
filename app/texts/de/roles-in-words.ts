import { isAssignableRole } from "~/domain/access/roles";
import { roleLabels } from "./roles";

/** A role as the audit log and contributions store it. `system` is the application itself. */
export function roleText(role: string): string {
  if (role === "public") return roleLabels.public;
  return isAssignableRole(role) ? roleLabels[role] : "Anwendung";
}
