import { findAccount } from "#models/account.server";
import { claimTaskMail, finishTaskMail, type TaskMail } from "#models/task-mail.server";
import { nextTryAt } from "~/domain/reporting/mail-delivery";
import { now } from "~/platform/clock.server";
import { logger } from "~/platform/logger.server";
import { MailError, sendMail } from "~/platform/mail.server";
import { salutation } from "~/texts/de/reminders";

/** Longer than the mail server may take for one mail. */
const longestSend = 2 * 60_000;

/**
 * Sends the mails that wait. Every process of the installation may run this at any time: each mail is claimed in the
 * database by one of them. A mail that fails is tried again later; one whose process died after the mail server took
 * it may arrive twice, because that is better than not at all.
 * @returns number of mails sent by this process
 */
export async function deliverTaskMails(): Promise<number> {
  let sent = 0;
  for (;;) {
    const moment = now();
    const mail = await claimTaskMail(moment, new Date(moment.getTime() + longestSend));
    if (!mail) return sent;
    if (await deliver(mail)) sent++;
  }
}

async function deliver(mail: TaskMail): Promise<boolean> {
  const { mailId, accountId, subject, body, delivery } = mail;
  const triedAt = now().toISOString();
  const account = await findAccount(accountId);
  if (account?.status !== "active") {
    const { failures } = delivery;
    await finishTaskMail(mailId, { state: "givenUp", failures, triedAt, fault: "noAccount" });
    return false;
  }
  try {
    await sendMail({ to: account.email, subject, text: `${salutation(account.name)}\n\n${body}` });
  } catch (error) {
    logger().error({ err: error, mailId }, "mail about tasks failed");
    const failures = delivery.failures + 1;
    const next = nextTryAt(failures, now());
    const fault = error instanceof MailError ? error.reason : "unknown";
    await finishTaskMail(mailId, {
      ...{ failures, triedAt, fault },
      ...(next ? { state: "waiting", nextTryAt: next.toISOString() } : { state: "givenUp" }),
    });
    return false;
  }
  await finishTaskMail(mailId, { state: "sent", failures: delivery.failures, triedAt });
  return true;
}
