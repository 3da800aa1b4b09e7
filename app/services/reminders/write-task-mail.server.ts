import { randomUUID } from "node:crypto";
import type { StoredAccount } from "#models/account.server";
import { isDuplicateKey } from "#models/duplicate-key.server";
import { insertTaskMail, type TaskMail } from "#models/task-mail.server";
import type { RoleAssignment } from "~/domain/access/roles";
import { taskFor } from "~/domain/reporting/task";
import { now, today } from "~/platform/clock.server";
import { publicUrl } from "~/platform/public-url.server";
import type { TaskDto } from "~/services/contributions/task-dto";
import { taskMailText } from "~/texts/de/reminders";

export interface TaskMailOrder
  extends Pick<TaskMail, "planKey" | "periodKey" | "kind" | "cause" | "causedByRole"> {
  account: Pick<StoredAccount, "accountId" | "roles">;
  /** At least one. */
  tasks: readonly TaskDto[];
  /** Words of the sender. */
  message?: string;
}

/**
 * Writes the mail to one person about what waits for them, to be sent by `deliverTaskMails`. It is in the database
 * first, so that a process that ends or a mail server that is down loses none.
 * @returns false if the person already has a mail of this kind today
 */
export async function writeTaskMail(order: TaskMailOrder): Promise<boolean> {
  const { account, tasks, message, ...facts } = order;
  const at = now().toISOString();
  const text = taskMailText({
    kind: order.kind,
    tasks,
    link: publicUrl("/meine-aufgaben"),
    preferencesLink: publicUrl("/konto/e-mails"),
    message,
  });
  try {
    await insertTaskMail({
      ...facts,
      ...text,
      mailId: randomUUID(),
      accountId: account.accountId,
      roles: account.roles.filter((role) => concerns(role, tasks)),
      dueOn: tasks.map(({ dueOn }) => dueOn).sort()[0] ?? today(),
      day: today(),
      at,
      delivery: { state: "waiting", failures: 0, nextTryAt: at },
    });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Whether a person has one of the tasks in this role: whether the role alone gives them. */
function concerns(role: RoleAssignment, tasks: readonly TaskDto[]): boolean {
  const somebody = { kind: "account" as const, accountId: "", roles: [role] };
  return tasks.some(({ kind, officeKey, stage }) => {
    const facts = { officeKey, stage, periodState: "open" as const, authorIds: [] };
    return taskFor(somebody, facts) === kind;
  });
}
