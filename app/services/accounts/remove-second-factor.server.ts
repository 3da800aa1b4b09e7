import { removeSecondFactor as removeStored } from "#models/credentials.server";
import { inTransaction } from "#models/data-version.server";
import { endSessions } from "#models/session.server";
import type { AccountActor } from "~/domain/access/actor";
import { recordAccountEvent } from "./record-account-event.server";

/** For somebody who lost telephone and recovery codes: an administrator removes the second factor. */
export async function removeSecondFactor(by: AccountActor, accountId: string): Promise<void> {
  await inTransaction(async () => {
    await removeStored(accountId);
    await endSessions(accountId);
    await recordAccountEvent(by, "account.removeSecondFactor", accountId);
  });
}
