import type { StoredAccount } from "#models/account.server";
import { logger } from "~/platform/logger.server";
import { sendLink } from "./send-link.server";

/** Mails an invitation. That a mail server refuses is said, not thrown: the account exists, and the mail can be repeated. */
export async function mailInvitation(account: StoredAccount): Promise<"invited" | "mailFailed"> {
  try {
    await sendLink(account, "invitation");
    return "invited";
  } catch (error) {
    logger().error({ err: error }, "an invitation could not be mailed");
    return "mailFailed";
  }
}
