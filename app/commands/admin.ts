import { prepareDatabase } from "#models/index.server";
import { openDatabase } from "~/platform/database.server";
import { environment } from "~/platform/env.server";
import { tellOperator } from "~/platform/terminal.server";
import { inviteAdministrator } from "~/services/accounts/invite-administrator.server";
import { command } from "~/texts/de/start";

/** `npm run admin -- invite MAIL`: exit code 0 if the mail is on its way, 1 if not, 2 if asked wrongly. */
const [verb, email, ...rest] = process.argv.slice(2);
if (verb !== "invite" || email === undefined || rest.length > 0) {
  tellOperator(command.usage);
  process.exitCode = 2;
} else {
  const database = await openDatabase(environment(), { joinRunning: true });
  try {
    await prepareDatabase();
    const outcome = await inviteAdministrator(email);
    tellOperator(command[outcome](email));
    process.exitCode = outcome === "invited" ? 0 : 1;
  } finally {
    await database.close();
  }
}
