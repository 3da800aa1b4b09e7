import type { AccountActor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action, ObjectByAction } from "~/domain/access/objects";
import { requireActor } from "./require-actor.server";

/**
 * The signed-in person, who may do this.
 * @throws Response to the sign-in for the public, 403 for others. Where even the existence of an object is not for
 * everybody, ask `can` and answer 404 as for one that does not exist.
 */
export async function requireRight<A extends Action>(
  request: Request,
  action: A,
  object: ObjectByAction[A],
): Promise<AccountActor> {
  const actor = await requireActor(request);
  if (can(actor, action, object)) return actor;
  throw new Response("forbidden", { status: 403 });
}
