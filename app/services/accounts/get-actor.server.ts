import { type Actor, publicActor } from "~/domain/access/actor";
import { readSession } from "./read-session.server";

/**
 * Who asks. For every loader and action; a request without a finished sign-in is the public.
 * The database is asked only if the browser sent a session cookie.
 */
export async function getActor(request: Request): Promise<Actor> {
  const found = await readSession(request);
  if (found?.session.stage !== "complete") return publicActor;
  return { kind: "account", accountId: found.account.accountId, roles: found.account.roles };
}
