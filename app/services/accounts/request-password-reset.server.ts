import { findAccountByEmail } from "#models/account.server";
import { normalEmail } from "~/domain/account/account";
import { inBackground } from "~/platform/background.server";
import { sendLink } from "./send-link.server";
import { countReset } from "./sign-in-limits.server";

/**
 * Mails a link for a new password if the address has an active account. The caller learns nothing either way: the
 * answer does not wait for link and mail, and too many requests for one address are dropped in silence.
 */
export async function requestPasswordReset(email: string, clientAddress: string): Promise<void> {
  const address = normalEmail(email).slice(0, 254);
  const waitSeconds = await countReset(address, clientAddress);
  const account = await findAccountByEmail(address);
  if (waitSeconds === 0 && account?.status === "active")
    inBackground("password reset", () => sendLink(account, "passwordReset"));
}
