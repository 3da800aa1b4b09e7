import { findAccount, type StoredAccount } from "#models/account.server";
import { findLink } from "#models/one-time-link.server";
import type { LinkPurpose } from "~/domain/account/one-time-link";
import { now } from "~/platform/clock.server";
import { hashToken } from "~/platform/token.server";

/** The account a link is for, without using the link up; `null` if it was used, withdrawn or is too old. */
export async function findLinkedAccount(token: string, purpose: LinkPurpose): Promise<StoredAccount | null> {
  const accountId = await findLink(hashToken(token), purpose, now());
  const account = accountId === null ? null : await findAccount(accountId);
  return account && account.status !== "deactivated" ? account : null;
}
