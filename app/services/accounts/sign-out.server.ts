import { endSession } from "#models/session.server";
import { endedSessionCookie } from "~/platform/session-cookie.server";
import { readSession } from "./read-session.server";

/** Ends the session of this browser, in the database as well. @returns the value of `Set-Cookie` */
export async function signOut(request: Request): Promise<string> {
  const found = await readSession(request);
  if (found) await endSession(found.account.accountId, found.session.sessionId);
  return endedSessionCookie();
}
