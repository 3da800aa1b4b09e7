import { findAccount } from "#models/account.server";
import { withdrawLinks } from "#models/one-time-link.server";
import type { AccountActor } from "~/domain/access/actor";
import { recordAccountEvent } from "./record-account-event.server";
import { sendLink } from "./send-link.server";

/** Sends a new invitation; links sent before stop working. @returns false if nobody waits for one */
export async function inviteAgain(by: AccountActor, accountId: string): Promise<boolean> {
  const account = await findAccount(accountId);
  if (account?.status !== "invited") return false;
  await withdrawLinks(accountId);
  await sendLink(account, "invitation");
  await recordAccountEvent(by, "account.invite", accountId);
  return true;
}
