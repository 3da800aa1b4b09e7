import { confirmSecondFactor, findCredentials } from "#models/credentials.server";
import { endSessions } from "#models/session.server";
import { now } from "~/platform/clock.server";
import { newRecoveryCodes } from "~/platform/readable-secret.server";
import { open } from "~/platform/secret-box.server";
import { hashToken } from "~/platform/token.server";
import { totpStep } from "~/platform/totp.server";
import { readSession } from "./read-session.server";
import { recordAccountEvent } from "./record-account-event.server";
import { countProof, forgetProofs } from "./sign-in-limits.server";
import { storeSession } from "./start-session.server";

export type SetUpResult =
  /** The only time that the codes can be shown. */
  | { outcome: "done"; recoveryCodes: string[]; cookie?: string }
  | { outcome: "wrongCode" }
  | { outcome: "tooMany"; waitSeconds: number }
  | { outcome: "startAgain" };

/**
 * Turns the offered second factor on, once a code proves that the app has it. For somebody signed in, and for
 * somebody whose role lets them in only with one and who is signed in by it. All other sessions end.
 */
export async function setUpSecondFactor(request: Request, code: string): Promise<SetUpResult> {
  const found = await readSession(request);
  if (!found || found.session.stage === "secondFactor") return { outcome: "startAgain" };
  const { account } = found;
  const { accountId } = account;
  const waitSeconds = await countProof(accountId);
  if (waitSeconds > 0) return { outcome: "tooMany", waitSeconds };
  const offer = (await findCredentials(accountId))?.secondFactor;
  if (!offer || offer.confirmed) return { outcome: "startAgain" };

  const step = totpStep(open(offer.secret), code, now());
  if (step === null) return { outcome: "wrongCode" };
  const recoveryCodes = newRecoveryCodes();
  const proof = { secret: offer.secret, step, recoveryCodeHashes: recoveryCodes.map(hashToken) };
  if (!(await confirmSecondFactor(accountId, proof))) return { outcome: "startAgain" };
  await forgetProofs(accountId);
  await endSessions(accountId, found.session.sessionId);
  const actor = { kind: "account", accountId, roles: account.roles } as const;
  await recordAccountEvent(actor, "account.setUpSecondFactor", accountId);
  if (found.session.stage === "complete") return { outcome: "done", recoveryCodes };
  // The unfinished session is left to its end in some minutes: without a script, the page that shows the codes is
  // still answered on its behalf, and it is good for nothing else.
  const cookie = await storeSession(accountId, request, found.session.method, "complete");
  return { outcome: "done", recoveryCodes, cookie };
}
