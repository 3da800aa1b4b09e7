import { listAccounts, type StoredAccount } from "#models/account.server";
import { finishLease, takeLease } from "#models/lease.server";
import { findMailPreference } from "#models/mail-preference.server";
import { lastMailsByAccount } from "#models/task-mail.server";
import type { Actor } from "~/domain/access/actor";
import { dailyMail, type LastMails } from "~/domain/reporting/daily-mail";
import { dayOf, now, today } from "~/platform/clock.server";
import { logger } from "~/platform/logger.server";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { writeTaskMail } from "./write-task-mail.server";

const job = "daily-mails";
const longestRun = 10 * 60_000;

/**
 * Writes everybody their mail of the day, if they get one; `deliverTaskMails` sends them. Every process of the
 * installation may run this: a lease per day in the database lets one of them write. If it dies, the next run of the
 * day goes on, and nobody gets two, because a person has one mail of a kind a day.
 * @param holder identifies the process
 * @returns number of mails written by this process
 */
export async function writeDailyMails(holder: string): Promise<number> {
  const plan = await getCurrentPlan();
  const day = today();
  if (!plan || !(await takeLease({ job, holder, day, now: now(), milliseconds: longestRun }))) return 0;
  const accounts = (await listAccounts()).filter(({ status }) => status === "active");
  const lastMails = await lastMailsByAccount(accounts.map(({ accountId }) => accountId));
  let written = 0;
  for (const account of accounts) {
    try {
      if (await writeDailyMail(account, plan.key, lastMails.get(account.accountId) ?? {})) written++;
    } catch (error) {
      logger().error({ err: error, accountId: account.accountId }, "daily mail failed");
    }
  }
  await finishLease(job, holder, day, now());
  return written;
}

async function writeDailyMail(account: StoredAccount, planKey: string, last: LastMails): Promise<boolean> {
  const person: Actor = { kind: "account", accountId: account.accountId, roles: account.roles };
  const tasks = await listTasks(person, planKey);
  const withDays = tasks.map((task) => ({ ...task, changedOn: dayOf(task.updatedAt) }));
  const mail = dailyMail(withDays, await findMailPreference(account.accountId), last, today());
  const periodKey = mail?.tasks[0]?.periodKey;
  if (!mail || periodKey === undefined) return false;
  const facts = { planKey, periodKey, kind: mail.kind, cause: "scheduled", causedByRole: "system" } as const;
  return writeTaskMail({ ...facts, account, tasks: mail.tasks });
}
