import { randomUUID } from "node:crypto";
import { countAccounts, insertAccount } from "#models/account.server";
import { storePasswordHash } from "#models/credentials.server";
import type { RoleAssignment } from "~/domain/access/roles";
import { hashPassword } from "~/platform/password.server";
import { newReadableSecret } from "~/platform/readable-secret.server";
import { tellOperator } from "~/platform/terminal.server";
import { type DemoAccountLine, demoAccountLines, demoAccountName } from "~/texts/de/start";
import { nameOrganisations } from "./name-organisations.server";

/** Two offices, so that a round has somebody to wait for. `example` is a domain nobody can own (RFC 2606). */
const people: { email: string; role: RoleAssignment }[] = [
  { email: "administration@stadt.example", role: { role: "administrator" } },
  { email: "beauftragte@stadt.example", role: { role: "commissioner" } },
  { email: "sozialamt@stadt.example", role: { role: "officeEditor", organisationKey: "sozialamt" } },
  { email: "sozialamt.leitung@stadt.example", role: { role: "officeHead", organisationKey: "sozialamt" } },
  { email: "jugendamt@stadt.example", role: { role: "officeEditor", organisationKey: "jugendamt" } },
  { email: "jugendamt.leitung@stadt.example", role: { role: "officeHead", organisationKey: "jugendamt" } },
  { email: "beirat@stadt.example", role: { role: "advisoryMember" } },
  { email: "beirat.vorsitz@stadt.example", role: { role: "advisoryChair" } },
  {
    email: "ausschuss@stadt.example",
    role: { role: "committeeMember", organisationKey: "ausschuss-soziales-wohnen" },
  },
];

/**
 * Makes the accounts of the demonstration in an installation that has none, each with a random password that is
 * printed in the terminal this once and is nowhere else, not in the log either.
 */
export async function createDemoAccounts(): Promise<void> {
  if ((await countAccounts()) > 0) return;
  const made: DemoAccountLine[] = [];
  for (const [index, { email, role }] of people.entries()) {
    const accountId = randomUUID();
    const password = newReadableSecret();
    const name = demoAccountName(index + 1);
    // Of several processes that start at once, the one that makes an account prints its password.
    if (!(await insertAccount({ accountId, email, name, roles: [role], status: "active" }))) continue;
    await storePasswordHash(accountId, await hashPassword(password));
    made.push({ email, password, role });
  }
  const names = await nameOrganisations(people.map(({ role }) => role));
  if (made.length > 0)
    for (const line of demoAccountLines(made, (key) => names[key] ?? key)) tellOperator(line);
}
