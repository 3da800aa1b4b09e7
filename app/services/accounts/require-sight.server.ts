import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action, ObjectByAction } from "~/domain/access/objects";
import { getActor } from "./get-actor.server";

/**
 * The actor, who may see this object.
 * @throws Response 404, the same as for an object that does not exist, so that the answer reveals nothing.
 * Pass `null` for an object that was not found.
 */
export async function requireSight<A extends Action>(
  request: Request,
  action: A,
  object: ObjectByAction[A] | null,
): Promise<Actor> {
  const actor = await getActor(request);
  if (object !== null && can(actor, action, object)) return actor;
  throw new Response("notFound", { status: 404 });
}
