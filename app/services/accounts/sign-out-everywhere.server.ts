import { endSessions } from "#models/session.server";
import type { AccountActor } from "~/domain/access/actor";
import { endedSessionCookie } from "~/platform/session-cookie.server";
import { recordAccountEvent } from "./record-account-event.server";

/** Ends all sessions of the actor, this one too. @returns the value of `Set-Cookie` */
export async function signOutEverywhere(actor: AccountActor): Promise<string> {
  await endSessions(actor.accountId);
  await recordAccountEvent(actor, "account.signOutEverywhere", actor.accountId);
  return endedSessionCookie();
}
