import type { AccountActor } from "~/domain/access/actor";
import { getActor } from "./get-actor.server";
import { signInAddress } from "./sign-in-address.server";

/**
 * The signed-in person.
 * @throws Response that leads to the sign-in and from there back to the page asked for
 */
export async function requireActor(request: Request): Promise<AccountActor> {
  const actor = await getActor(request);
  if (actor.kind === "account") return actor;
  throw new Response(null, { status: 303, headers: { Location: signInAddress(request) } });
}
