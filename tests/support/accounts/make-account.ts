import { randomUUID } from "node:crypto";
import { insertAccount } from "#models/account.server";
import { storePasswordHash } from "#models/credentials.server";
import type { RoleAssignment } from "~/domain/access/roles";
import type { Account, AccountStatus } from "~/domain/account/account";
import { hashPassword } from "~/platform/password.server";
import * as signInRoute from "~/routes/anmelden";
import { type Answer, Visitor } from "./visitor";

export const password = "sieben Öfen im Mai";

interface AccountOptions {
  name?: string;
  email?: string;
  roles?: RoleAssignment[];
  status?: AccountStatus;
}

/** Stores an account whose password is `password`. */
export async function makeAccount(options: AccountOptions = {}): Promise<Account> {
  const accountId = randomUUID();
  const account: Account = {
    accountId,
    email: options.email ?? `${accountId}@stadt.example`,
    name: options.name ?? "Test Person",
    roles: options.roles ?? [{ role: "commissioner" }],
    status: options.status ?? "active",
  };
  if (!(await insertAccount(account))) throw new Error(`There is an account for ${account.email}.`);
  await storePasswordHash(accountId, await hashPassword(password));
  return account;
}

/** Sends the sign-in form. */
export const trySignIn = (
  visitor: Visitor,
  email: string,
  typed = password,
  returnTo = "/konto",
): Promise<Answer> => visitor.submit(signInRoute, "/anmelden", { email, password: typed, weiter: returnTo });

/** A browser in which the account is signed in. */
export async function signedIn(account: Account, visitor = new Visitor()): Promise<Visitor> {
  const answer = await trySignIn(visitor, account.email);
  if (answer.status !== 303) throw new Error(`The sign-in answered ${answer.status}.`);
  return visitor;
}
