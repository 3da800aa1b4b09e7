import { listSessions } from "#models/session.server";
import { isAlive } from "~/domain/account/session";
import { now } from "~/platform/clock.server";
import { environment } from "~/platform/env.server";
import { readSession } from "./read-session.server";

export interface OwnSession {
  sessionId: string;
  device: string;
  startedAt: string;
  lastSeenAt: string;
  isThisOne: boolean;
}

/** Where the person of this request is signed in, this browser first. Instants are ISO 8601 in UTC. */
export async function listOwnSessions(request: Request): Promise<OwnSession[]> {
  const found = await readSession(request);
  if (!found) return [];
  const moment = now();
  const own = await listSessions(found.account.accountId);
  return own
    .filter((one) => one.stage === "complete" && isAlive(one, moment, environment().SESSION_IDLE_MINUTES))
    .map(({ sessionId, device, createdAt, lastSeenAt }) => ({
      sessionId,
      device,
      startedAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
      isThisOne: sessionId === found.session.sessionId,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
