import { randomUUID } from "node:crypto";
import { Cron } from "croner";
import { logger } from "~/platform/logger.server";
import { sendDailyMails } from "./send-daily-mails.server";

/**
 * Sends the mails of the day every morning, and once more an hour later what could not be sent.
 * @returns ends the schedule; a run under way is waited for by the database's closing
 */
export function scheduleMails(): () => Promise<void> {
  const holder = randomUUID();
  const morning = new Cron(
    "0 7,8 * * *",
    {
      timezone: "Europe/Berlin",
      protect: true,
      unref: true,
      catch: (error) => logger().error({ err: error }, "daily mails failed"),
    },
    async () => {
      logger().info({ sent: await sendDailyMails(holder) }, "daily mails");
    },
  );
  return async () => morning.stop();
}
