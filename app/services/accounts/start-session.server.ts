import { randomUUID } from "node:crypto";
import type { StoredAccount } from "#models/account.server";
import { findCredentials } from "#models/credentials.server";
import { endSession, findSession, insertSession } from "#models/session.server";
import type { SessionStage, SignInMethod } from "~/domain/account/session";
import { now } from "~/platform/clock.server";
import { deviceOf } from "~/platform/device.server";
import { environment } from "~/platform/env.server";
import { sessionCookie, sessionTokenOf } from "~/platform/session-cookie.server";
import { hashToken, newToken } from "~/platform/token.server";
import { needsSecondFactor } from "./needs-second-factor.server";

export interface StartedSession {
  stage: SessionStage;
  /** The value of `Set-Cookie`. */
  cookie: string;
}

/**
 * Starts a session with a new token and ends the one the browser had: an identifier from before never becomes
 * worth more. Without a given stage it is the one that follows the first factor.
 */
export async function startSession(
  account: StoredAccount,
  request: Request,
  method: SignInMethod,
  stage?: SessionStage,
): Promise<StartedSession> {
  const former = sessionTokenOf(request);
  const formerSession = former === undefined ? null : await findSession(hashToken(former));
  if (formerSession) await endSession(formerSession.accountId, formerSession.sessionId);
  const reached = stage ?? (await stageAfterFirstFactor(account, method));
  return { stage: reached, cookie: await storeSession(account.accountId, request, method, reached) };
}

/** Stores a session with a new token. @returns the value of `Set-Cookie` */
export async function storeSession(
  accountId: string,
  request: Request,
  method: SignInMethod,
  stage: SessionStage,
): Promise<string> {
  const token = newToken();
  const createdAt = now();
  const seconds = environment().SESSION_HOURS * 3600;
  await insertSession(
    {
      sessionId: randomUUID(),
      accountId,
      stage,
      method,
      device: deviceOf(request),
      createdAt,
      lastSeenAt: createdAt,
      expiresAt: new Date(createdAt.getTime() + seconds * 1000),
    },
    hashToken(token),
  );
  return sessionCookie(token, seconds);
}

/** The provider asks for its own second factor; ours belongs to our passwords. */
async function stageAfterFirstFactor(account: StoredAccount, method: SignInMethod): Promise<SessionStage> {
  if (method === "openId") return "complete";
  const stored = await findCredentials(account.accountId);
  if (stored?.secondFactor?.confirmed) return "secondFactor";
  return needsSecondFactor(account.roles) ? "enrolment" : "complete";
}
