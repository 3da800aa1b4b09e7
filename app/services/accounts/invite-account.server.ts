import { randomUUID } from "node:crypto";
import { findAccount, insertAccount } from "#models/account.server";
import { problemsOfRoles, type RoleAssignment, type RoleAssignmentProblem } from "~/domain/access/roles";
import { looksLikeEmail, normalEmail } from "~/domain/account/account";
import { mailInvitation } from "./mail-invitation.server";
import { type AccountEventAuthor, recordAccountEvent } from "./record-account-event.server";

export type InviteResult =
  | { outcome: "invited"; accountId: string }
  /** The account exists, but the mail could not be sent; it can be sent again. */
  | { outcome: "mailFailed"; accountId: string }
  | { outcome: "exists" }
  | { outcome: "badEmail" }
  | { outcome: "badRoles"; problems: RoleAssignmentProblem[] };

/** Makes an account and mails its invitation. Callers have asked `can`, or are the command line. */
export async function inviteAccount(
  by: AccountEventAuthor,
  invitation: { email: string; name: string; roles: RoleAssignment[] },
): Promise<InviteResult> {
  const email = normalEmail(invitation.email);
  if (!looksLikeEmail(email)) return { outcome: "badEmail" };
  const problems = problemsOfRoles(invitation.roles);
  if (problems.length > 0) return { outcome: "badRoles", problems };

  const accountId = randomUUID();
  const { name, roles } = invitation;
  if (!(await insertAccount({ accountId, email, name, roles, status: "invited" })))
    return { outcome: "exists" };
  await recordAccountEvent(by, "account.invite", accountId, [
    { field: "roles", from: null, to: roles.map((one) => ({ ...one })) },
  ]);
  const account = await findAccount(accountId);
  if (!account) throw new Error("The account is gone right after it was made.");
  return { outcome: await mailInvitation(account), accountId };
}
