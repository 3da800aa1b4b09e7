import type { StoredAccount } from "#models/account.server";
import { sendMail } from "~/platform/mail.server";
import { publicUrl } from "~/platform/public-url.server";
import type { TaskDto } from "~/services/contributions/task-dto";
import { digestMail, reminderMail } from "~/texts/de/reminders";

const texts = { reminder: reminderMail, digest: digestMail };

/** Sends one person one mail with all that waits for them. @throws if the mail server does not take it */
export async function sendTaskMail(
  account: Pick<StoredAccount, "email" | "name">,
  tasks: readonly TaskDto[],
  kind: keyof typeof texts,
  message?: string,
): Promise<void> {
  const mail = texts[kind]({
    name: account.name,
    tasks,
    link: publicUrl("/meine-aufgaben"),
    preferencesLink: publicUrl("/konto/e-mails"),
    message,
  });
  await sendMail({ to: account.email, ...mail });
}
