import { findCredentials, offerSecondFactor as storeOffer } from "#models/credentials.server";
import type { Account } from "~/domain/account/account";
import { type QrCode, qrCode } from "~/platform/qr-code.server";
import { open, seal } from "~/platform/secret-box.server";
import { newTotpSecret, totpAddress } from "~/platform/totp.server";
import { layoutText } from "~/texts/de/layout";

export interface SecondFactorOffer {
  /** For typing in, in groups of four. */
  secret: string;
  qrCode: QrCode;
}

/**
 * What an authenticator app needs. The same offer as long as it is not confirmed, so that reloading the page does
 * not make a code that was already scanned worthless. `null` if a second factor is set up already.
 */
export async function offerSecondFactor(account: Account): Promise<SecondFactorOffer | null> {
  const stored = await findCredentials(account.accountId);
  if (stored?.secondFactor?.confirmed) return null;
  const sealed = stored?.secondFactor?.secret;
  const secret = sealed === undefined ? newTotpSecret() : open(sealed);
  if (sealed === undefined && !(await storeOffer(account.accountId, seal(secret)))) return null;
  return {
    secret: secret.replace(/(.{4})(?=.)/g, "$1 "),
    qrCode: qrCode(totpAddress(secret, layoutText.productName, account.email)),
  };
}
