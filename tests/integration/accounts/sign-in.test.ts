import * as argon2 from "@node-rs/argon2";
import { describe, expect, test, vi } from "vitest";
import { updateAccount } from "#models/account.server";
import { makeAccount, password, signedIn, trySignIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import { stopClockAt } from "#tests/support/stopped-clock";
import * as signOutRoute from "~/routes/abmelden";
import * as signInRoute from "~/routes/anmelden";
import * as ownAccountRoute from "~/routes/konto";
import { getActor } from "~/services/accounts/get-actor.server";

vi.mock("@node-rs/argon2", { spy: true });

const later = stopClockAt("2026-03-02T08:00:00Z");

const actorOf = (visitor: Visitor) => getActor(visitor.request("/"));

describe("signing in", () => {
  test("makes an actor with the account's roles and leads to the page asked for", async () => {
    const roles = [{ role: "officeEditor", organisationKey: "sozialamt" } as const];
    const account = await makeAccount({ roles });
    const visitor = new Visitor();
    const answer = await trySignIn(visitor, account.email, password, "/massnahmen/7");
    expect(answer).toMatchObject({ status: 303, location: "/massnahmen/7" });
    expect(answer.headers.get("Set-Cookie")).toMatch(
      /^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    expect(await actorOf(visitor)).toMatchObject({ kind: "account", accountId: account.accountId, roles });
  });

  test("the address may be typed in capitals and the password in another normal form", async () => {
    const { email } = await makeAccount({ email: "kim@stadt.example" });
    expect(
      (await trySignIn(new Visitor(), ` ${email.toUpperCase()} `, password.normalize("NFD"))).status,
    ).toBe(303);
  });

  test("never leads to another host", async () => {
    const { email } = await makeAccount();
    const answer = await trySignIn(new Visitor(), email, password, "//boese.example/x");
    expect(answer).toMatchObject({ status: 303, location: "/" });
  });

  test("a session from before is not carried over: the token changes and the old one is worth nothing", async () => {
    const account = await makeAccount();
    const visitor = await signedIn(account);
    const former = visitor.cookies.get("session") ?? "";
    await signedIn(account, visitor);
    expect(visitor.cookies.get("session")).not.toBe(former);
    const stolen = new Visitor();
    stolen.cookies.set("session", former);
    expect(await actorOf(stolen)).toEqual({ kind: "public" });
  });

  test("whoever is signed in already goes on to the page asked for", async () => {
    const visitor = await signedIn(await makeAccount());
    expect(await visitor.open(signInRoute, "/anmelden?weiter=/zeitplan")).toMatchObject({
      location: "/zeitplan",
    });
  });
});

describe("what is refused gives nothing away", () => {
  test("one answer and the same work for unknown, wrong, invited and deactivated", async () => {
    const verify = vi.mocked(argon2.verify);
    const active = await makeAccount();
    const invited = await makeAccount({ status: "invited" });
    const closed = await makeAccount({ status: "deactivated" });
    // Makes the hash that stands in for unknown accounts, once for the process.
    await trySignIn(new Visitor(), "niemand@stadt.example");
    const answers = [];
    for (const [email, typed] of [
      ["unbekannt@stadt.example", password],
      [active.email, "ganz falsch geraten"],
      [invited.email, password],
      [closed.email, password],
    ] as const) {
      verify.mockClear();
      const visitor = new Visitor();
      const { status, data } = await trySignIn(visitor, email, typed);
      const errors = typeof data === "object" && data !== null && "errors" in data ? data.errors : null;
      answers.push({
        status,
        errors,
        work: verify.mock.calls.length,
        cookie: visitor.cookies.has("session"),
      });
    }
    expect(answers[0]).toEqual({
      status: 422,
      errors: { email: expect.stringContaining("falsch") },
      work: 1,
      cookie: false,
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  test("a missing address or password is said without asking the database", async () => {
    const answer = await trySignIn(new Visitor(), "", "");
    expect(answer).toMatchObject({
      status: 422,
      data: { errors: { email: /E-Mail/, password: /Kennwort/ } },
    });
  });
});

describe("a session ends", () => {
  test("after the idle time, however often it was used before", async () => {
    const visitor = await signedIn(await makeAccount());
    for (const minutes of [50, 100, 150]) {
      later(minutes);
      expect((await actorOf(visitor)).kind).toBe("account");
    }
    later(150 + 60);
    expect((await actorOf(visitor)).kind).toBe("public");
  });

  test("at its absolute end, however busy", async () => {
    const visitor = await signedIn(await makeAccount());
    for (let minutes = 45; minutes < 12 * 60; minutes += 45) {
      later(minutes);
      expect((await actorOf(visitor)).kind).toBe("account");
    }
    later(12 * 60);
    expect((await actorOf(visitor)).kind).toBe("public");
  });

  test("by signing out, in the database and not only in the browser", async () => {
    const visitor = await signedIn(await makeAccount());
    const token = visitor.cookies.get("session") ?? "";
    expect(await visitor.submit(signOutRoute, "/abmelden", {})).toMatchObject({ status: 303 });
    expect(visitor.cookies.has("session")).toBe(false);
    visitor.cookies.set("session", token);
    expect((await actorOf(visitor)).kind).toBe("public");
  });

  test("when the account is closed; changed roles work at once", async () => {
    const account = await makeAccount();
    const visitor = await signedIn(account);
    await updateAccount(account.accountId, 1, { roles: [{ role: "advisoryMember" }] });
    expect(await actorOf(visitor)).toMatchObject({ roles: [{ role: "advisoryMember" }] });
    await updateAccount(account.accountId, 2, { status: "deactivated" });
    expect((await actorOf(visitor)).kind).toBe("public");
  });

  test("with a forged or empty cookie there never was one", async () => {
    for (const cookie of ["", "x", "a".repeat(43), "[object Object]", '{"$ne":null}']) {
      const visitor = new Visitor();
      visitor.cookies.set("session", cookie);
      expect((await actorOf(visitor)).kind).toBe("public");
    }
  });
});

describe("the own account", () => {
  test("lists where one is signed in, and ends another browser's session", async () => {
    const account = await makeAccount();
    const here = await signedIn(account);
    const there = await signedIn(
      account,
      new Visitor("203.0.113.2", "Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36"),
    );
    const { data } = await here.open(ownAccountRoute, "/konto");
    const { sessions } = data as { sessions: { sessionId: string; device: string; isThisOne: boolean }[] };
    expect(sessions.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
      ["Firefox, Linux", true],
      ["Chrome, Windows", false],
    ]);
    const sessionId = sessions[1]?.sessionId ?? "";
    await here.submit(ownAccountRoute, "/konto", { intent: "endSession", sessionId });
    expect((await actorOf(there)).kind).toBe("public");
    expect((await actorOf(here)).kind).toBe("account");
  });

  test("does not end somebody else's session", async () => {
    const victim = await signedIn(await makeAccount());
    const { data } = await victim.open(ownAccountRoute, "/konto");
    const { sessions } = data as { sessions: { sessionId: string }[] };
    const attacker = await signedIn(await makeAccount());
    await attacker.submit(ownAccountRoute, "/konto", {
      intent: "endSession",
      sessionId: sessions[0]?.sessionId ?? "",
    });
    expect((await actorOf(victim)).kind).toBe("account");
  });

  test("signs out everywhere", async () => {
    const account = await makeAccount();
    const browsers = [await signedIn(account), await signedIn(account), await signedIn(account)];
    await browsers[0]?.submit(ownAccountRoute, "/konto", { intent: "signOutEverywhere" });
    for (const browser of browsers) expect((await actorOf(browser)).kind).toBe("public");
  });

  test("changes the password against the present one; other sessions end, this one gets a new token", async () => {
    const account = await makeAccount();
    const [here, there] = [await signedIn(account), await signedIn(account)];
    const change = (present: string, next: string, repeat = next) =>
      here.submit(ownAccountRoute, "/konto", {
        intent: "changePassword",
        presentPassword: present,
        newPassword: next,
        repeatPassword: repeat,
      });
    expect(await change("falsch geraten!", "acht Öfen im Juni")).toMatchObject({
      status: 422,
      data: { errors: { presentPassword: expect.any(String) } },
    });
    expect(await change(password, "acht Öfen im Juni", "neun")).toMatchObject({
      data: { errors: { repeatPassword: expect.any(String) } },
    });
    expect(await change(password, "kurz")).toMatchObject({
      data: { errors: { newPassword: expect.any(String) } },
    });
    const token = here.cookies.get("session");
    expect(await change(password, "acht Öfen im Juni")).toMatchObject({ status: 303 });
    expect(here.cookies.get("session")).not.toBe(token);
    expect((await actorOf(here)).kind).toBe("account");
    expect((await actorOf(there)).kind).toBe("public");
    expect((await trySignIn(new Visitor(), account.email)).status).toBe(422);
    expect((await trySignIn(new Visitor(), account.email, "acht Öfen im Juni")).status).toBe(303);
  });

  test("leads the public to the sign-in and back", async () => {
    expect(await new Visitor().open(ownAccountRoute, "/konto?hinweis=x")).toMatchObject({
      status: 303,
      location: `/anmelden?weiter=${encodeURIComponent("/konto?hinweis=x")}`,
    });
  });
});
