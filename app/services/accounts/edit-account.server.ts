import { findAccount, updateAccount } from "#models/account.server";
import type { AccountActor } from "~/domain/access/actor";
import { problemsOfRoles, type RoleAssignment, type RoleAssignmentProblem } from "~/domain/access/roles";
import { recordAccountEvent } from "./record-account-event.server";

export type EditAccountResult =
  | { outcome: "saved" }
  | { outcome: "badRoles"; problems: RoleAssignmentProblem[] }
  /** Somebody else saved first, or the account is gone. */
  | { outcome: "conflict" };

/** Changes name and roles of an account that still has the version the form was made from. They work at once. */
export async function editAccount(
  by: AccountActor,
  accountId: string,
  version: number,
  changes: { name: string; roles: RoleAssignment[] },
): Promise<EditAccountResult> {
  const problems = problemsOfRoles(changes.roles);
  if (problems.length > 0) return { outcome: "badRoles", problems };
  const before = await findAccount(accountId);
  if (!before || !(await updateAccount(accountId, version, changes))) return { outcome: "conflict" };
  const plain = (roles: RoleAssignment[]) => roles.map((one) => ({ ...one }));
  await recordAccountEvent(by, "account.edit", accountId, [
    { field: "roles", from: plain(before.roles), to: plain(changes.roles) },
  ]);
  return { outcome: "saved" };
}
