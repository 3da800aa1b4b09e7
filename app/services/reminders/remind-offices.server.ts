import { listAccounts, type StoredAccount } from "#models/account.server";
import { appendAuditEvent } from "#models/audit-event.server";
import { isDuplicateKey } from "#models/duplicate-key.server";
import { findMailPreference } from "#models/mail-preference.server";
import { insertReminder, lastReminderDays } from "#models/reminder.server";
import { findPeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { mayRemindAgain } from "~/domain/reporting/reminder-rules";
import { inBackground } from "~/platform/background.server";
import { now, today } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { sendTaskMail } from "./send-task-mail.server";

export interface RemindOfficesInput {
  actor: Actor;
  planKey: string;
  periodKey: string;
  officeKeys: readonly string[];
  /** Words of the sender, at most 1,000 characters. */
  message: string;
}

export type RemindOfficesResult =
  | { ok: true; reminded: string[] }
  | { ok: false; refusal: { code: "notFound" | "forbidden" } };

/**
 * Reminds offices of what they owe: everybody there who has something to do and wants reminders gets one mail. An
 * office that was reminded lately is left out. The log is written first, so that nobody is reminded twice.
 */
export async function remindOffices(input: RemindOfficesInput): Promise<RemindOfficesResult> {
  const { actor, planKey, periodKey, officeKeys, message } = input;
  const period = await findPeriod(planKey, periodKey);
  if (!period) return { ok: false, refusal: { code: "notFound" } };
  const capacity = capacityFor(actor, "reminder.send", period);
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };

  const reminded: string[] = [];
  const lastDays = await lastReminderDays(planKey, periodKey);
  const accounts = await listAccounts();
  for (const officeKey of new Set(officeKeys)) {
    if (!mayRemindAgain(lastDays.get(officeKey), today())) continue;
    const recipients = await recipientsOf(accounts, officeKey);
    if (recipients.length === 0) continue;
    const reminder = {
      ...{ planKey, periodKey, officeKey, message, cause: "manual" as const, sentOn: today() },
      sentAt: now().toISOString(),
      sentByRole: capacity.role,
      accountIds: recipients.map(({ accountId }) => accountId),
    };
    try {
      await insertReminder(reminder);
    } catch (error) {
      if (isDuplicateKey(error)) continue;
      throw error;
    }
    reminded.push(officeKey);
    for (const account of recipients) {
      inBackground("reminder", () => remindPerson(account, planKey, periodKey, message));
    }
  }
  if (reminded.length > 0) {
    await appendAuditEvent({
      ...signatureOf(actor, capacity),
      action: "reminder.send",
      object: { kind: "period", key: periodObjectKey(planKey, periodKey) },
      reach: "steering",
      changes: [{ field: "offices", from: null, to: reminded }],
      at: now().toISOString(),
    });
  }
  return { ok: true, reminded };
}

async function recipientsOf(accounts: readonly StoredAccount[], officeKey: string): Promise<StoredAccount[]> {
  const own = accounts.filter(
    ({ status, roles }) =>
      status === "active" &&
      roles.some(
        ({ role, organisationKey }) =>
          organisationKey === officeKey && (role === "officeEditor" || role === "officeHead"),
      ),
  );
  const wanted = await Promise.all(own.map(({ accountId }) => findMailPreference(accountId)));
  return own.filter((_, index) => wanted[index]?.reminders);
}

async function remindPerson(
  account: StoredAccount,
  planKey: string,
  periodKey: string,
  message: string,
): Promise<void> {
  const person: Actor = { kind: "account", accountId: account.accountId, roles: account.roles };
  const tasks = (await listTasks(person, planKey)).filter((task) => task.periodKey === periodKey);
  if (tasks.length > 0) await sendTaskMail(account, tasks, "reminder", message.trim());
}
