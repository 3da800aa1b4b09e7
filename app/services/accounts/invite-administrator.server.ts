import { findAccountByEmail } from "#models/account.server";
import { normalEmail } from "~/domain/account/account";
import { command } from "~/texts/de/start";
import { inviteAccount } from "./invite-account.server";
import { inviteAgain } from "./invite-again.server";

/**
 * Invites an administrator from the command line, the first one of an installation or one after all were lost.
 * Whoever can run it has the machine anyway. Repeating it sends the mail again.
 */
export async function inviteAdministrator(
  email: string,
): Promise<"invited" | "mailFailed" | "exists" | "badEmail"> {
  const result = await inviteAccount("system", {
    email,
    name: command.administratorName,
    roles: [{ role: "administrator" }],
  });
  if (result.outcome === "badRoles")
    throw new Error("The administrator's role alone is no valid set of roles.");
  if (result.outcome !== "exists") return result.outcome;
  const account = await findAccountByEmail(normalEmail(email));
  const again = account ? await inviteAgain("system", account.accountId) : "notWaiting";
  return again === "notWaiting" ? "exists" : again;
}
