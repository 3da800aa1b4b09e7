import { updateAccount } from "#models/account.server";
import { inTransaction } from "#models/data-version.server";
import { withdrawLinks } from "#models/one-time-link.server";
import { endSessions } from "#models/session.server";
import type { AccountActor } from "~/domain/access/actor";
import { recordAccountEvent } from "./record-account-event.server";

/** Closes an account: no sign-in, no session, no link works from now on. @returns false on a conflict of versions */
export async function deactivateAccount(
  by: AccountActor,
  accountId: string,
  version: number,
): Promise<boolean> {
  return inTransaction(async () => {
    if (!(await updateAccount(accountId, version, { status: "deactivated" }))) return false;
    await withdrawLinks(accountId);
    await endSessions(accountId);
    await recordAccountEvent(by, "account.deactivate", accountId);
    return true;
  });
}
