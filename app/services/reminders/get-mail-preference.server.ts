import { findMailPreference } from "#models/mail-preference.server";
import type { AccountActor } from "~/domain/access/actor";
import type { MailPreference } from "~/domain/reporting/mail-preference";

/** Which mails the signed-in person gets. */
export function getMailPreference(actor: AccountActor): Promise<MailPreference> {
  return findMailPreference(actor.accountId);
}
