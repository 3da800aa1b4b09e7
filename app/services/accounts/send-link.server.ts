import type { StoredAccount } from "#models/account.server";
import { insertLink } from "#models/one-time-link.server";
import { type LinkPurpose, linkLifetimeHours } from "~/domain/account/one-time-link";
import { now } from "~/platform/clock.server";
import { sendMail } from "~/platform/mail.server";
import { publicUrl } from "~/platform/public-url.server";
import { hashToken, newToken } from "~/platform/token.server";
import { invitationMail, passwordResetMail } from "~/texts/de/mails";

const pathOf: Record<LinkPurpose, string> = {
  invitation: "/einladung/",
  passwordReset: "/passwort-zuruecksetzen/",
};
const mailOf = { invitation: invitationMail, passwordReset: passwordResetMail };

/** Mails a new one-time link. Only its hash is stored; the token is in the mail and nowhere else. */
export async function sendLink(account: StoredAccount, purpose: LinkPurpose): Promise<void> {
  const token = newToken();
  const hours = linkLifetimeHours[purpose];
  const expiresAt = new Date(now().getTime() + hours * 3_600_000);
  await insertLink({ tokenHash: hashToken(token), purpose, accountId: account.accountId, expiresAt });
  const link = publicUrl(pathOf[purpose] + token);
  await sendMail({ to: account.email, ...mailOf[purpose]({ name: account.name, link, hours }) });
}
