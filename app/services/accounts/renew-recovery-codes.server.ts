import { replaceRecoveryCodes } from "#models/credentials.server";
import type { AccountActor } from "~/domain/access/actor";
import { newRecoveryCodes } from "~/platform/readable-secret.server";
import { hashToken } from "~/platform/token.server";
import { proveSecondFactor } from "./prove-second-factor.server";
import { recordAccountEvent } from "./record-account-event.server";
import { countProof, forgetProofs } from "./sign-in-limits.server";

export type RenewResult =
  | { outcome: "done"; recoveryCodes: string[] }
  | { outcome: "wrongCode" }
  | { outcome: "tooMany"; waitSeconds: number };

/** New recovery codes against a code of the second factor; the old ones stop working. */
export async function renewRecoveryCodes(actor: AccountActor, code: string): Promise<RenewResult> {
  const { accountId } = actor;
  const waitSeconds = await countProof(accountId);
  if (waitSeconds > 0) return { outcome: "tooMany", waitSeconds };
  if (!(await proveSecondFactor(accountId, code))) return { outcome: "wrongCode" };
  await forgetProofs(accountId);
  const recoveryCodes = newRecoveryCodes();
  await replaceRecoveryCodes(accountId, recoveryCodes.map(hashToken));
  await recordAccountEvent(actor, "account.renewRecoveryCodes", accountId);
  return { outcome: "done", recoveryCodes };
}
