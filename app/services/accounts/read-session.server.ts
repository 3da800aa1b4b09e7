import { findAccount, type StoredAccount } from "#models/account.server";
import { findSession, touchSession } from "#models/session.server";
import { isAlive, type Session } from "~/domain/account/session";
import { now } from "~/platform/clock.server";
import { environment } from "~/platform/env.server";
import { sessionTokenOf } from "~/platform/session-cookie.server";
import { sharedRead } from "~/platform/shared-read.server";
import { hashToken } from "~/platform/token.server";

/** Being used is written down at most this often, so that reading pages does not mean writing. */
const touchEveryMs = 60_000;

interface FoundSession {
  session: Session;
  account: StoredAccount;
}

/**
 * The living session of a request with its account, whatever stage it has reached; `null` without one. Roles are
 * those of this moment, so that a change or a deactivation works at once.
 */
export async function readSession(request: Request): Promise<FoundSession | null> {
  const token = sessionTokenOf(request);
  return token === undefined ? null : sessionOf(token);
}

// Every loader of a page asks who is there.
const sessionOf = sharedRead(readSessionOf, (token) => token);

async function readSessionOf(token: string): Promise<FoundSession | null> {
  const session = await findSession(hashToken(token));
  const moment = now();
  if (!session || !isAlive(session, moment, environment().SESSION_IDLE_MINUTES)) return null;
  const account = await findAccount(session.accountId);
  if (account?.status !== "active") return null;
  if (moment.getTime() - session.lastSeenAt.getTime() > touchEveryMs)
    await touchSession(session.sessionId, session.accountId, moment);
  return { session, account };
}
