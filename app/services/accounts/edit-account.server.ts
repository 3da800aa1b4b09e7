import { findAccount, updateAccount } from "#models/account.server";
import { inTransaction } from "#models/data-version.server";
import type { AccountActor } from "~/domain/access/actor";
import { problemsOfRoles, type RoleAssignment, type RoleAssignmentProblem } from "~/domain/access/roles";
import { changedFields } from "~/services/audit/changed-fields.server";
import { recordAccountEvent } from "./record-account-event.server";

export type EditAccountResult =
  | { outcome: "saved" }
  | { outcome: "badRoles"; problems: RoleAssignmentProblem[] }
  /** Somebody else saved first, or the account is gone. */
  | { outcome: "conflict" };

/**
 * Changes name and roles of an account that still has the version the form was made from. They work at once. The log
 * says that somebody was renamed, but not how: names of people do not belong where nothing can be deleted.
 */
export async function editAccount(
  by: AccountActor,
  accountId: string,
  version: number,
  changes: { name: string; roles: RoleAssignment[] },
): Promise<EditAccountResult> {
  const problems = problemsOfRoles(changes.roles);
  if (problems.length > 0) return { outcome: "badRoles", problems };
  return inTransaction<EditAccountResult>(async () => {
    const before = await findAccount(accountId);
    if (!before || !(await updateAccount(accountId, version, changes))) return { outcome: "conflict" };
    if (before.name !== changes.name) await recordAccountEvent(by, "account.rename", accountId);
    const roles = changedFields({ roles: before.roles }, { roles: changes.roles });
    if (roles.length > 0) await recordAccountEvent(by, "account.edit", accountId, roles);
    return { outcome: "saved" };
  });
}
