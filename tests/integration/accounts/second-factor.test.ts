import { Secret, TOTP } from "otpauth";
import { describe, expect, test, vi } from "vitest";
import { findCredentials } from "#models/credentials.server";
import { makeAccount, signedIn, trySignIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import { stopClockAt } from "#tests/support/stopped-clock";
import type { Account } from "~/domain/account/account";
import * as secondFactorRoute from "~/routes/anmelden_.zweiter-faktor";
import * as ownAccountRoute from "~/routes/konto";
import * as setUpRoute from "~/routes/konto_.zweiter-faktor";
import { getActor } from "~/services/accounts/get-actor.server";

// Read once, at the first use of the configuration.
process.env.SECOND_FACTOR_ROLES = "commissioner";

stopClockAt("2026-03-02T08:00:00Z");
const wait = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() });
const free = { roles: [{ role: "advisoryMember" as const }] };

/** Sets up a second factor in a browser that may do so. */
async function setUp(visitor: Visitor): Promise<{ secret: string; recoveryCodes: string[] }> {
  const page = await visitor.open(setUpRoute, "/konto/zweiter-faktor");
  const { offer } = page.data as { offer: { secret: string } };
  const secret = offer.secret.replaceAll(" ", "");
  const answer = await visitor.submit(setUpRoute, "/konto/zweiter-faktor", {
    code: codeOf(secret),
    weiter: "/",
  });
  const { recoveryCodes } = answer.data as { recoveryCodes: string[] };
  wait(60);
  return { secret, recoveryCodes };
}

async function protectedAccount(): Promise<{ account: Account; secret: string; recoveryCodes: string[] }> {
  const account = await makeAccount(free);
  return { account, ...(await setUp(await signedIn(account))) };
}

/** Past the password, before the second factor. */
async function halfWay(account: Account): Promise<Visitor> {
  const visitor = new Visitor();
  const answer = await trySignIn(visitor, account.email);
  expect(answer.location).toMatch(/^\/anmelden\/zweiter-faktor\?/);
  return visitor;
}

const enter = (visitor: Visitor, code: string) =>
  visitor.submit(secondFactorRoute, "/anmelden/zweiter-faktor", { code, weiter: "/zeitplan" });
const kindOf = async (visitor: Visitor) => (await getActor(visitor.request("/"))).kind;

describe("signing in with a second factor", () => {
  test("the password alone makes no actor; the code does, with a new token", async () => {
    const { account, secret } = await protectedAccount();
    const visitor = await halfWay(account);
    expect(await kindOf(visitor)).toBe("public");
    const halfToken = visitor.cookies.get("session");
    expect(await enter(visitor, codeOf(secret))).toMatchObject({ status: 303, location: "/zeitplan" });
    expect(await kindOf(visitor)).toBe("account");
    expect(visitor.cookies.get("session")).not.toBe(halfToken);
  });

  test("a code works once, even for two browsers at the same moment", async () => {
    const { account, secret } = await protectedAccount();
    const browsers = [await halfWay(account), await halfWay(account), await halfWay(account)];
    const code = codeOf(secret);
    const answers = await Promise.all(browsers.map((browser) => enter(browser, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    // Nor does an older one that would still be in the window.
    wait(30);
    const late = await halfWay(account);
    expect((await enter(late, codeOf(secret))).status).toBe(303);
    expect((await enter(await halfWay(account), code)).status).toBe(422);
  });

  test("five wrong codes and the right one has to wait, in another browser too", async () => {
    const { account, secret } = await protectedAccount();
    const visitor = await halfWay(account);
    for (let number = 0; number < 5; number += 1) expect((await enter(visitor, "000000")).status).toBe(422);
    expect((await enter(visitor, codeOf(secret))).status).toBe(429);
    expect((await enter(await halfWay(account), codeOf(secret))).status).toBe(429);
    wait(16 * 60);
    expect((await enter(await halfWay(account), codeOf(secret))).status).toBe(303);
  });

  test("a recovery code works instead, once, however it is typed", async () => {
    const { account, recoveryCodes } = await protectedAccount();
    const [code = ""] = recoveryCodes;
    const browsers = [await halfWay(account), await halfWay(account)];
    const typed = code.toLowerCase().replaceAll("-", " ");
    const answers = await Promise.all(browsers.map((browser) => enter(browser, typed)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await findCredentials(account.accountId))?.recoveryCodeHashes).toHaveLength(9);
  });

  test("the password must be a quarter of an hour old at most", async () => {
    const { account, secret } = await protectedAccount();
    const visitor = await halfWay(account);
    wait(15 * 60);
    expect(await enter(visitor, codeOf(secret))).toMatchObject({ status: 303, location: "/anmelden" });
    expect(await kindOf(visitor)).toBe("public");
  });

  test("without a password there is no second step", async () => {
    const { secret } = await protectedAccount();
    expect(await enter(new Visitor(), codeOf(secret))).toMatchObject({ status: 303, location: "/anmelden" });
    expect(await new Visitor().open(secondFactorRoute, "/anmelden/zweiter-faktor")).toMatchObject({
      location: "/anmelden",
    });
  });
});

describe("setting it up", () => {
  test("the same offer as long as it is not confirmed; a wrong code confirms nothing", async () => {
    const visitor = await signedIn(await makeAccount(free));
    const offers = [];
    for (let number = 0; number < 2; number += 1) {
      const { data } = await visitor.open(setUpRoute, "/konto/zweiter-faktor");
      offers.push((data as { offer: { secret: string } }).offer.secret);
    }
    expect(offers[0]).toBe(offers[1]);
    expect((await visitor.submit(setUpRoute, "/konto/zweiter-faktor", { code: "000000" })).status).toBe(422);
    const { data } = await visitor.open(ownAccountRoute, "/konto");
    expect(data).toMatchObject({ account: { secondFactor: "off" } });
  });

  test("ends other sessions, and the secret is not in the database as it is", async () => {
    const account = await makeAccount(free);
    const [here, there] = [await signedIn(account), await signedIn(account)];
    const { secret, recoveryCodes } = await setUp(here);
    expect([await kindOf(here), await kindOf(there)]).toEqual(["account", "public"]);
    const stored = JSON.stringify(await findCredentials(account.accountId));
    expect(stored).not.toContain(secret);
    for (const code of recoveryCodes) expect(stored).not.toContain(code);
  });

  test("one that is set up is not replaced by offering another", async () => {
    const { account, secret } = await protectedAccount();
    const visitor = await halfWay(account);
    // Past the password only: this page is not for the visitor.
    expect(await visitor.open(setUpRoute, "/konto/zweiter-faktor")).toMatchObject({ location: "/anmelden" });
    await enter(visitor, codeOf(secret));
    const { data } = await visitor.open(setUpRoute, "/konto/zweiter-faktor");
    expect(data).toMatchObject({ offer: null });
  });

  test("a role that needs it lets nobody in without", async () => {
    const account = await makeAccount({ roles: [{ role: "commissioner" }] });
    const visitor = new Visitor();
    const answer = await trySignIn(visitor, account.email);
    expect(answer.location).toBe("/konto/zweiter-faktor?weiter=%2Fkonto");
    expect(await kindOf(visitor)).toBe("public");
    expect(await visitor.open(ownAccountRoute, "/konto")).toMatchObject({ status: 303 });
    await setUp(visitor);
    expect(await kindOf(visitor)).toBe("account");
    const off = await visitor.submit(ownAccountRoute, "/konto", { intent: "turnOff", code: "123456" });
    expect(off).toMatchObject({ status: 422 });
  });

  test("new recovery codes replace the old ones; turning off needs a code as well", async () => {
    const { account, secret, recoveryCodes } = await protectedAccount();
    const visitor = await halfWay(account);
    await enter(visitor, codeOf(secret));
    wait(30);
    const renewed = await visitor.submit(ownAccountRoute, "/konto", {
      intent: "renewCodes",
      code: codeOf(secret),
    });
    const { recoveryCodes: fresh } = renewed.data as { recoveryCodes: string[] };
    const turnOff = (code: string) => visitor.submit(ownAccountRoute, "/konto", { intent: "turnOff", code });
    expect((await turnOff(recoveryCodes[3] ?? "")).status).toBe(422);
    expect((await turnOff(fresh[3] ?? "")).status).toBe(303);
    expect((await trySignIn(new Visitor(), account.email)).location).toBe("/konto");
  });
});
