import { randomUUID } from "node:crypto";
import { Cron } from "croner";
import { logger } from "~/platform/logger.server";
import { deliverTaskMails } from "./deliver-task-mails.server";
import { writeDailyMails } from "./write-daily-mails.server";

/**
 * Writes the mails of the day every morning (and goes on an hour later where a process died meanwhile), and sends
 * every few minutes what waits: the new ones, and those the mail server did not take before.
 * @returns ends the schedule; a run under way is waited for by the database's closing
 */
export function scheduleMails(): () => Promise<void> {
  const holder = randomUUID();
  const jobs = [
    schedule("0 7,8 * * *", "daily mails written", () => writeDailyMails(holder)),
    schedule("*/5 * * * *", "mails about tasks sent", deliverTaskMails),
  ];
  return async () => {
    for (const job of jobs) job.stop();
  };
}

function schedule(pattern: string, what: string, work: () => Promise<number>): Cron {
  const options = {
    timezone: "Europe/Berlin",
    protect: true,
    unref: true,
    catch: (error: unknown) => logger().error({ err: error }, `${what}: failed`),
  };
  return new Cron(pattern, options, async () => {
    const count = await work();
    if (count > 0) logger().info({ count }, what);
  });
}
