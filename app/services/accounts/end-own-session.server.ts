import { endSession } from "#models/session.server";
import type { AccountActor } from "~/domain/access/actor";

/** Ends one session of the actor. Somebody else's is not found, so that a foreign id does nothing. */
export const endOwnSession = (actor: AccountActor, sessionId: string): Promise<boolean> =>
  endSession(actor.accountId, sessionId);
