import { findAccount, updateAccount } from "#models/account.server";
import { findCredentials } from "#models/credentials.server";
import { inTransaction } from "#models/data-version.server";
import type { AccountActor } from "~/domain/access/actor";
import { recordAccountEvent } from "./record-account-event.server";

/**
 * Opens a closed account again; without a password or identity it waits for its invitation as before.
 * @returns false on a conflict of versions
 */
export async function reactivateAccount(
  by: AccountActor,
  accountId: string,
  version: number,
): Promise<boolean> {
  return inTransaction(async () => {
    const account = await findAccount(accountId);
    if (account?.status !== "deactivated") return false;
    const stored = await findCredentials(accountId);
    const canSignIn = stored?.passwordHash !== undefined || account.identity !== undefined;
    if (!(await updateAccount(accountId, version, { status: canSignIn ? "active" : "invited" })))
      return false;
    await recordAccountEvent(by, "account.reactivate", accountId);
    return true;
  });
}
