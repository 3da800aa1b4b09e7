import { randomUUID } from "node:crypto";
import {
  findAccountByEmail,
  findAccountByIdentity,
  insertAccount,
  type StoredAccount,
  updateAccount,
} from "#models/account.server";
import { endSessions } from "#models/session.server";
import { rolesOfGroups } from "~/domain/access/group-roles";
import { problemsOfRoles, type RoleAssignment } from "~/domain/access/roles";
import { looksLikeEmail, normalEmail } from "~/domain/account/account";
import type { OpenIdPerson } from "~/platform/openid.server";
import { groupMapping } from "./group-mapping.server";
import { recordAccountEvent } from "./record-account-event.server";

/**
 * The account of somebody the provider vouches for, made or brought in line with their groups.
 *
 * - An account is recognised by issuer and subject. An address counts only if the provider says that it is verified,
 *   and only for an account that has no identity yet.
 * - Where groups are mapped they decide about the roles at every sign-in; whoever has no such group gets no access.
 *   Without a mapping, administrators hand out the roles here and nobody gets in uninvited.
 */
export async function findOrMakeAccountOf(person: OpenIdPerson): Promise<StoredAccount | null> {
  const identity = { issuer: person.issuer, subject: person.subject };
  const mapping = groupMapping();
  const roles = rolesOfGroups(mapping, person.groups);
  const known = (await findAccountByIdentity(identity)) ?? (await accountWaitingFor(person));
  if (known?.status === "deactivated") return null;
  if (mapping.length > 0 && (roles.length === 0 || problemsOfRoles(roles).length > 0)) {
    if (known?.identity) await withdrawRoles(known);
    return null;
  }

  if (!known) return roles.length > 0 ? makeAccount(person, { identity, roles }) : null;
  const wanted = mapping.length > 0 ? roles : known.roles;
  if (known.identity && known.status === "active" && JSON.stringify(wanted) === JSON.stringify(known.roles))
    return known;
  const updated = await updateAccount(known.accountId, known.version, {
    identity,
    roles: wanted,
    status: "active",
  });
  if (updated) await recordRoles(known, wanted);
  // Two sign-ins at once: the other one has done the same.
  return updated ?? findAccountByIdentity(identity);
}

/** Somebody left all groups: what they may do in other browsers ends as well. */
async function withdrawRoles(account: StoredAccount): Promise<void> {
  if (account.roles.length > 0 && (await updateAccount(account.accountId, account.version, { roles: [] })))
    await recordRoles(account, []);
  await endSessions(account.accountId);
}

async function recordRoles(before: StoredAccount, roles: RoleAssignment[]): Promise<void> {
  const [from, to] = [before.roles, roles].map((list) => list.map((one) => ({ ...one })));
  await recordAccountEvent("system", "account.edit", before.accountId, [
    { field: "roles", from: from ?? [], to: to ?? [] },
  ]);
}

async function accountWaitingFor({ email, emailVerified }: OpenIdPerson): Promise<StoredAccount | null> {
  if (!email || !emailVerified) return null;
  const account = await findAccountByEmail(normalEmail(email));
  return account && !account.identity ? account : null;
}

async function makeAccount(
  { email, emailVerified, name }: OpenIdPerson,
  { identity, roles }: Required<Pick<StoredAccount, "identity" | "roles">>,
): Promise<StoredAccount | null> {
  if (!email || !emailVerified || !looksLikeEmail(normalEmail(email))) return null;
  const accountId = randomUUID();
  const address = normalEmail(email);
  const made = await insertAccount({
    accountId,
    email: address,
    name: name ?? address,
    roles,
    status: "active",
    identity,
  });
  // Two first sign-ins at once: the other one made it.
  if (!made) return findAccountByIdentity(identity);
  await recordAccountEvent("system", "account.invite", accountId, [
    { field: "roles", from: null, to: roles.map((one) => ({ ...one })) },
  ]);
  return findAccountByIdentity(identity);
}
