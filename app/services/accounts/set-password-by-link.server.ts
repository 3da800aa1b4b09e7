import { updateAccount } from "#models/account.server";
import { storePasswordHash } from "#models/credentials.server";
import { takeLink, withdrawLinks } from "#models/one-time-link.server";
import { endSessions } from "#models/session.server";
import type { LinkPurpose } from "~/domain/account/one-time-link";
import { normalPassword, type PasswordProblem, problemsOfPassword } from "~/domain/account/password";
import { now } from "~/platform/clock.server";
import { hashPassword } from "~/platform/password.server";
import { hashToken } from "~/platform/token.server";
import { findLinkedAccount } from "./find-linked-account.server";
import { recordAccountEvent } from "./record-account-event.server";

export type SetPasswordResult =
  | { outcome: "set" }
  | { outcome: "linkGone" }
  | { outcome: "badPassword"; problems: PasswordProblem[] };

/**
 * Sets a password by a one-time link: accepting an invitation, or after a forgotten password. A bad password does
 * not use the link up. Afterwards no other link and no session of the account works, and the person signs in.
 * A second factor stays: whoever reads somebody's mail does not get in by that alone.
 */
export async function setPasswordByLink(
  token: string,
  purpose: LinkPurpose,
  password: string,
): Promise<SetPasswordResult> {
  const account = await findLinkedAccount(token, purpose);
  if (!account) return { outcome: "linkGone" };
  const problems = problemsOfPassword(password, account);
  if (problems.length > 0) return { outcome: "badPassword", problems };

  const passwordHash = await hashPassword(normalPassword(password));
  if ((await takeLink(hashToken(token), purpose, now())) === null) return { outcome: "linkGone" };
  const { accountId } = account;
  await storePasswordHash(accountId, passwordHash);
  if (account.status === "invited") await updateAccount(accountId, account.version, { status: "active" });
  await withdrawLinks(accountId);
  await endSessions(accountId);
  await recordAccountEvent(
    { kind: "account", accountId, roles: account.roles },
    purpose === "invitation" ? "account.accept" : "account.resetPassword",
    accountId,
  );
  return { outcome: "set" };
}
