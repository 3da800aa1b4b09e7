import { removeSecondFactor } from "#models/credentials.server";
import type { AccountActor } from "~/domain/access/actor";
import { needsSecondFactor } from "./needs-second-factor.server";
import { proveSecondFactor } from "./prove-second-factor.server";
import { recordAccountEvent } from "./record-account-event.server";
import { countProof, forgetProofs } from "./sign-in-limits.server";

export type RemoveSecondFactorResult =
  | { outcome: "removed" }
  | { outcome: "required" }
  | { outcome: "wrongCode" }
  | { outcome: "tooMany"; waitSeconds: number };

/** Turns the actor's second factor off against one of its codes, unless the role needs one. */
export async function removeOwnSecondFactor(
  actor: AccountActor,
  code: string,
): Promise<RemoveSecondFactorResult> {
  if (needsSecondFactor(actor.roles)) return { outcome: "required" };
  const waitSeconds = await countProof(actor.accountId);
  if (waitSeconds > 0) return { outcome: "tooMany", waitSeconds };
  if (!(await proveSecondFactor(actor.accountId, code))) return { outcome: "wrongCode" };
  await forgetProofs(actor.accountId);
  await removeSecondFactor(actor.accountId);
  await recordAccountEvent(actor, "account.removeSecondFactor", actor.accountId);
  return { outcome: "removed" };
}
