import { listAccounts, type StoredAccount } from "#models/account.server";
import { finishLease, takeLease } from "#models/lease.server";
import { findMailPreference } from "#models/mail-preference.server";
import type { Actor } from "~/domain/access/actor";
import { dailyMail } from "~/domain/reporting/daily-mail";
import { dayOf, now, today } from "~/platform/clock.server";
import { logger } from "~/platform/logger.server";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { sendTaskMail } from "./send-task-mail.server";

const longestSend = 60_000;

/**
 * Sends everybody their mail of the day, if they get one. Every process of the installation may run this: a lease per
 * person and day in the database lets one of them send. A person whose mail could not be sent gets it from the next
 * run of the same day, when the lease is over.
 * @param holder identifies the process
 * @returns number of mails sent by this process
 */
export async function sendDailyMails(holder: string): Promise<number> {
  const plan = await getCurrentPlan();
  if (!plan) return 0;
  let sent = 0;
  for (const account of await listAccounts()) {
    if (account.status !== "active") continue;
    try {
      if (await sendDailyMail(account, plan.key, holder)) sent++;
    } catch (error) {
      logger().error({ err: error, accountId: account.accountId }, "daily mail failed");
    }
  }
  return sent;
}

async function sendDailyMail(account: StoredAccount, planKey: string, holder: string): Promise<boolean> {
  const { accountId, roles } = account;
  const person: Actor = { kind: "account", accountId, roles };
  const tasks = await listTasks(person, planKey);
  const withDays = tasks.map((task) => ({ ...task, changedOn: dayOf(task.updatedAt) }));
  const day = today();
  const mail = dailyMail(withDays, await findMailPreference(accountId), day);
  if (!mail) return false;
  const job = `daily-mail/${accountId}`;
  if (!(await takeLease({ job, holder, day, now: now(), milliseconds: longestSend }))) return false;
  await sendTaskMail(account, mail.tasks, mail.kind);
  await finishLease(job, holder, day, now());
  return true;
}
