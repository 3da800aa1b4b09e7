import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findAccount, findAccountByEmail } from "#models/account.server";
import { listAuditEvents } from "#models/audit-event.server";
import { insertOrganisations } from "#models/organisation.server";
import { Mailbox } from "#tests/support/accounts/mailbox";
import { makeAccount, signedIn, trySignIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import type { Account } from "~/domain/account/account";
import type { Organisation } from "~/domain/organisation/organisation";
import * as listRoute from "~/routes/verwaltung.konten";
import * as editRoute from "~/routes/verwaltung.konten_.$accountId";
import * as inviteRoute from "~/routes/verwaltung.konten_.neu";
import { getActor } from "~/services/accounts/get-actor.server";
import { inviteAdministrator } from "~/services/accounts/invite-administrator.server";

let mailbox: Mailbox;
let admin: Account;
let visitor: Visitor;

beforeAll(async () => {
  const opened = await Mailbox.open();
  mailbox = opened.mailbox;
  process.env.SMTP_URL = opened.url;
  process.env.LOG_LEVEL = "silent";
});
afterAll(() => mailbox.close());
beforeEach(async () => {
  mailbox.mails.length = 0;
  mailbox.refuses = false;
  await insertOrganisations([office("sozialamt", "Sozialamt"), office("jugendamt", "Jugendamt")]);
  admin = await makeAccount({ roles: [{ role: "administrator" }] });
  visitor = await signedIn(admin);
});

const office = (key: string, name: string): Organisation => ({
  key,
  kind: "office",
  names: [{ name }],
  parents: [],
  themes: [],
  cooperationForms: [],
  provenance: { label: "modelled", sources: [] },
});

const invite = (fields: Record<string, string>) =>
  visitor.submit(inviteRoute, "/verwaltung/konten/neu", {
    name: "Kim",
    email: "kim@stadt.example",
    ...fields,
  });

const edit = (account: Account, fields: Record<string, string> | [string, string][]) =>
  visitor.submit(editRoute, `/verwaltung/konten/${account.accountId}`, fields, {
    params: { accountId: account.accountId },
  });

describe("inviting", () => {
  test("makes an account with its role in an office and sends the link", async () => {
    const answer = await invite({ role: "officeEditor", organisationKey: "sozialamt" });
    const account = await findAccountByEmail("kim@stadt.example");
    expect(answer.location).toBe(`/verwaltung/konten/${account?.accountId}?hinweis=eingeladen`);
    expect(account).toMatchObject({
      status: "invited",
      roles: [{ role: "officeEditor", organisationKey: "sozialamt" }],
    });
    expect(mailbox.lastToken("kim@stadt.example")).toHaveLength(43);
  });

  test.each([
    ["a role without its office", { role: "officeEditor", organisationKey: "" }, "roles"],
    ["an office that does not exist", { role: "officeEditor", organisationKey: "bauamt" }, "roles"],
    ["a role that does not exist", { role: "king", organisationKey: "" }, "roles"],
    ["the public as a role", { role: "public", organisationKey: "" }, "roles"],
    ["no address", { email: "" }, "email"],
    ["two addresses", { email: "kim@stadt.example,mia@stadt.example" }, "email"],
    ["no name", { name: "  " }, "name"],
  ])("refuses %s and makes nothing", async (_, fields, field) => {
    expect(await invite(fields)).toMatchObject({
      status: 422,
      data: { errors: { [field]: expect.any(String) }, typed: expect.anything() },
    });
    expect(await findAccountByEmail("kim@stadt.example")).toBeNull();
  });

  test("an address has one account, also when two administrators invite at the same moment", async () => {
    const answers = await Promise.all([invite({}), invite({}), invite({})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  });

  test("an invitation that could not be mailed can be sent again, and then only the new link works", async () => {
    mailbox.refuses = true;
    expect((await invite({})).location).toMatch(/hinweis=mail-fehler$/);
    mailbox.refuses = false;
    const account = (await findAccountByEmail("kim@stadt.example")) as Account;
    expect((await edit(account, { intent: "inviteAgain" })).location).toMatch(/hinweis=eingeladen$/);
    expect(mailbox.mails).toHaveLength(1);
  });
});

describe("editing", () => {
  test("leads to the history of an account once there is one", async () => {
    const account = await makeAccount();
    const { accountId } = account;
    const page = () => visitor.open(editRoute, `/verwaltung/konten/${accountId}`, { accountId });
    expect(await page()).toMatchObject({ status: 200, data: { hasHistory: false } });
    await edit(account, { intent: "save", version: "1", name: "Kim Neu", role: "", organisationKey: "" });
    expect(await page()).toMatchObject({ status: 200, data: { hasHistory: true } });
  });

  test("changes name and roles, at once and for the audit log", async () => {
    const account = await makeAccount();
    const person = await signedIn(account);
    const answer = await edit(account, [
      ["intent", "save"],
      ["version", "1"],
      ["name", "Kim Neu"],
      ["role", "officeEditor"],
      ["organisationKey", "sozialamt"],
      ["role", ""],
      ["organisationKey", ""],
      ["role", "officeHead"],
      ["organisationKey", "jugendamt"],
    ]);
    expect(answer.status).toBe(303);
    expect(await getActor(person.request("/"))).toMatchObject({
      roles: [
        { role: "officeEditor", organisationKey: "sozialamt" },
        { role: "officeHead", organisationKey: "jugendamt" },
      ],
    });
    const [event] = await listAuditEvents({ object: { kind: "account", key: account.accountId }, limit: 1 });
    expect(event).toMatchObject({
      action: "account.edit",
      actorRole: "administrator",
      accountId: admin.accountId,
      reach: "administration",
      changes: [{ field: "roles", from: [{ role: "commissioner" }] }],
    });
    expect(JSON.stringify(event)).not.toContain(account.email);
  });

  test("the log says that somebody was renamed, not how, and nothing of roles that stayed", async () => {
    const account = await makeAccount();
    await edit(account, { intent: "save", version: "1", name: "Kim Neu", role: "commissioner" });
    const events = await listAuditEvents({ object: { kind: "account", key: account.accountId }, limit: 5 });
    expect(events).toMatchObject([{ action: "account.rename", changes: [] }]);
    expect(JSON.stringify(events)).not.toMatch(/Kim Neu|Test Person/);
  });

  test("of two edits from the same version the later gets both versions to see and loses nothing", async () => {
    const account = await makeAccount();
    await edit(account, { intent: "save", version: "1", name: "Erste" });
    const answer = await edit(account, {
      intent: "save",
      version: "1",
      name: "Zweite",
      role: "advisoryMember",
    });
    expect(answer).toMatchObject({
      status: 409,
      data: { conflict: true, typed: { name: "Zweite", rows: [{ role: "advisoryMember" }] } },
    });
    expect(await findAccount(account.accountId)).toMatchObject({ name: "Erste", version: 2 });
  });

  test("nobody changes the own account, and administration does not combine with content", async () => {
    expect(
      (await edit(admin, { intent: "save", version: "1", name: "Ich", role: "commissioner" })).status,
    ).toBe(403);
    expect((await edit(admin, { intent: "deactivate", version: "1" })).status).toBe(403);
    const other = await makeAccount();
    const both = await edit(other, [
      ["intent", "save"],
      ["version", "1"],
      ["name", "Beides"],
      ["role", "administrator"],
      ["organisationKey", ""],
      ["role", "commissioner"],
      ["organisationKey", ""],
    ]);
    expect(both).toMatchObject({
      status: 422,
      data: { errors: { roles: expect.stringContaining("Administration") } },
    });
  });

  test("closing an account ends its sessions and its sign-in; opening it again brings them back", async () => {
    const account = await makeAccount();
    const person = await signedIn(account);
    expect((await edit(account, { intent: "deactivate", version: "1" })).status).toBe(303);
    expect((await getActor(person.request("/"))).kind).toBe("public");
    expect((await trySignIn(new Visitor(), account.email)).status).toBe(422);
    expect((await edit(account, { intent: "reactivate", version: "1" })).status).toBe(409);
    expect((await edit(account, { intent: "reactivate", version: "2" })).status).toBe(303);
    expect((await trySignIn(new Visitor(), account.email)).status).toBe(303);
  });

  test.each<[string, Record<string, string>]>([
    ["an operator instead of a version", { intent: "save", "version[$ne]": "9", name: "X" }],
    ["a version that is no number", { intent: "save", version: '{"$gt":0}', name: "X" }],
    ["no version", { intent: "deactivate" }],
    ["an unknown step", { intent: "dropDatabase", version: "1" }],
  ])("%s changes nothing", async (_, fields) => {
    const account = await makeAccount();
    expect([409, 422]).toContain((await edit(account, fields)).status);
    expect(await findAccount(account.accountId)).toMatchObject({
      name: account.name,
      status: "active",
      version: 1,
    });
  });

  test("an account that does not exist is not found", async () => {
    const nobody = { ...admin, accountId: "x" };
    expect((await edit(nobody, { intent: "save", version: "1", name: "X" })).status).toBe(404);
    expect((await visitor.open(editRoute, "/verwaltung/konten/x", { accountId: "x" })).status).toBe(404);
  });
});

test("the list holds no secrets", async () => {
  const { data } = await visitor.open(listRoute, "/verwaltung/konten");
  expect(JSON.stringify(data)).toContain(admin.email);
  expect(JSON.stringify(data)).not.toMatch(/hash|secret|argon2/i);
});

test("the command line invites the first administrator, and again if the mail got lost", async () => {
  expect(await inviteAdministrator("chef@stadt.example")).toBe("invited");
  expect(await inviteAdministrator("Chef@stadt.example")).toBe("invited");
  expect(mailbox.mails).toHaveLength(2);
  expect(await findAccountByEmail("chef@stadt.example")).toMatchObject({
    roles: [{ role: "administrator" }],
  });
  expect(await inviteAdministrator(admin.email)).toBe("exists");
  expect(await inviteAdministrator("chef")).toBe("badEmail");
});
