import { findCredentials, takeRecoveryCode, takeTimeStep } from "#models/credentials.server";
import { now } from "~/platform/clock.server";
import { normalRecoveryCode } from "~/platform/readable-secret.server";
import { open } from "~/platform/secret-box.server";
import { hashToken } from "~/platform/token.server";
import { totpStep } from "~/platform/totp.server";

/**
 * Whether a code is right: one of the authenticator app that was not used before, or a recovery code, which is used
 * up. Of two requests with the same code only one succeeds.
 */
export async function proveSecondFactor(accountId: string, code: string): Promise<boolean> {
  const stored = await findCredentials(accountId);
  if (!stored?.secondFactor?.confirmed) return false;
  const step = totpStep(open(stored.secondFactor.secret), code, now());
  if (step !== null) return takeTimeStep(accountId, step);
  return takeRecoveryCode(accountId, hashToken(normalRecoveryCode(code)));
}
