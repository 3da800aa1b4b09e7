import { listAccounts, type StoredAccount } from "#models/account.server";
import { findMailPreference } from "#models/mail-preference.server";
import { lastMailsByAccount } from "#models/task-mail.server";
import { officeKeysOf } from "~/domain/access/actor";
import { mayRemindAgain } from "~/domain/reporting/reminder-rules";
import { today } from "~/platform/clock.server";

/** Who in an office can be reminded. */
export interface ReminderRecipients {
  /** Everybody there who writes or signs and wants reminders. */
  all: StoredAccount[];
  /** Those of them who were not reminded lately, by hand or by the scheduler. */
  now: StoredAccount[];
}

/** The people to remind, by office; offices without anybody are absent. */
export async function findReminderRecipients(): Promise<Map<string, ReminderRecipients>> {
  const active = (await listAccounts()).filter(({ status }) => status === "active");
  const preferences = await Promise.all(active.map(({ accountId }) => findMailPreference(accountId)));
  const willing = active.filter((_, index) => preferences[index]?.reminders);
  const lastMails = await lastMailsByAccount(willing.map(({ accountId }) => accountId));
  const byOffice = new Map<string, ReminderRecipients>();
  for (const account of willing) {
    const mayRemind = mayRemindAgain(lastMails.get(account.accountId)?.remindedOn, today());
    for (const officeKey of officeKeysOf({ kind: "account", ...account })) {
      const known = byOffice.get(officeKey) ?? { all: [], now: [] };
      byOffice.set(officeKey, known);
      known.all.push(account);
      if (mayRemind) known.now.push(account);
    }
  }
  return byOffice;
}
