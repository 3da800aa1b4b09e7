import { findAccount } from "#models/account.server";
import { withdrawLinks } from "#models/one-time-link.server";
import { mailInvitation } from "./mail-invitation.server";
import { type AccountEventAuthor, recordAccountEvent } from "./record-account-event.server";

export type InviteAgainResult = "invited" | "mailFailed" | "notWaiting";

/** Sends a new invitation; links sent before stop working. */
export async function inviteAgain(by: AccountEventAuthor, accountId: string): Promise<InviteAgainResult> {
  const account = await findAccount(accountId);
  if (account?.status !== "invited") return "notWaiting";
  await withdrawLinks(accountId);
  await recordAccountEvent(by, "account.invite", accountId);
  return mailInvitation(account);
}
