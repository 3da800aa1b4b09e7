import { findAccount } from "#models/account.server";
import { findCredentials, storePasswordHash } from "#models/credentials.server";
import { withdrawLinks } from "#models/one-time-link.server";
import { endSessions } from "#models/session.server";
import type { AccountActor } from "~/domain/access/actor";
import { normalPassword, type PasswordProblem, problemsOfPassword } from "~/domain/account/password";
import { hashPassword, passwordFits } from "~/platform/password.server";
import { recordAccountEvent } from "./record-account-event.server";
import { countProof, forgetProofs } from "./sign-in-limits.server";
import { type StartedSession, startSession } from "./start-session.server";

export type ChangePasswordResult =
  | { outcome: "changed"; session: StartedSession }
  | { outcome: "wrongPassword" }
  | { outcome: "tooMany"; waitSeconds: number }
  | { outcome: "badPassword"; problems: PasswordProblem[] };

/** Changes the actor's password against the present one. All other sessions end, and this one gets a new token. */
export async function changePassword(
  actor: AccountActor,
  request: Request,
  { present, next }: { present: string; next: string },
): Promise<ChangePasswordResult> {
  const { accountId } = actor;
  const waitSeconds = await countProof(accountId);
  if (waitSeconds > 0) return { outcome: "tooMany", waitSeconds };
  const [account, stored] = [await findAccount(accountId), await findCredentials(accountId)];
  const fits = await passwordFits(stored?.passwordHash, normalPassword(present));
  if (!account || !fits) return { outcome: "wrongPassword" };
  await forgetProofs(accountId);
  const problems = problemsOfPassword(next, account);
  if (problems.length > 0) return { outcome: "badPassword", problems };

  await storePasswordHash(accountId, await hashPassword(normalPassword(next)));
  await withdrawLinks(accountId);
  await endSessions(accountId);
  await recordAccountEvent(actor, "account.changePassword", accountId);
  return { outcome: "changed", session: await startSession(account, request, "password", "complete") };
}
