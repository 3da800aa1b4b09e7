import type { StoredAccount } from "#models/account.server";
import { appendAuditEvent } from "#models/audit-event.server";
import { findPeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { inBackground } from "~/platform/background.server";
import { now } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { deliverTaskMails } from "./deliver-task-mails.server";
import { findReminderRecipients } from "./find-reminder-recipients.server";
import { writeTaskMail } from "./write-task-mail.server";

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
 * Reminds offices of what they owe: everybody there who has something to do and wants reminders gets one mail. Who
 * was reminded lately, by hand or by the scheduler, is left out.
 * @returns the offices in which somebody is reminded
 */
export async function remindOffices(input: RemindOfficesInput): Promise<RemindOfficesResult> {
  const { actor, planKey, periodKey, officeKeys } = input;
  const period = await findPeriod(planKey, periodKey);
  if (!period) return { ok: false, refusal: { code: "notFound" } };
  const capacity = capacityFor(actor, "reminder.send", period);
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };

  const recipients = await findReminderRecipients();
  const reminded: string[] = [];
  for (const officeKey of new Set(officeKeys)) {
    let written = 0;
    for (const account of recipients.get(officeKey)?.now ?? [])
      if (await remindPerson(account, input, capacity.role)) written++;
    if (written > 0) reminded.push(officeKey);
  }
  if (reminded.length > 0) {
    inBackground("reminders", deliverTaskMails);
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

async function remindPerson(
  account: StoredAccount,
  { planKey, periodKey, message }: RemindOfficesInput,
  causedByRole: string,
): Promise<boolean> {
  const person: Actor = { kind: "account", accountId: account.accountId, roles: account.roles };
  const tasks = (await listTasks(person, planKey)).filter((task) => task.periodKey === periodKey);
  if (tasks.length === 0) return false;
  const facts = { planKey, periodKey, kind: "reminder", cause: "manual", causedByRole } as const;
  return writeTaskMail({ ...facts, account, tasks, message: message.trim() });
}
