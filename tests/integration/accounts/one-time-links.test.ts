import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertLink } from "#models/one-time-link.server";
import { Mailbox } from "#tests/support/accounts/mailbox";
import { makeAccount, password, signedIn, trySignIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import { stopClockAt } from "#tests/support/stopped-clock";
import { backgroundWorkDone } from "~/platform/background.server";
import * as invitationRoute from "~/routes/einladung.$token";
import * as forgottenRoute from "~/routes/passwort-vergessen";
import * as resetRoute from "~/routes/passwort-zuruecksetzen.$token";
import { getActor } from "~/services/accounts/get-actor.server";
import { inviteAccount } from "~/services/accounts/invite-account.server";
import { setPasswordByLink } from "~/services/accounts/set-password-by-link.server";

const start = "2026-03-02T08:00:00Z";
const later = stopClockAt(start);
const newPassword = "acht Öfen im Juni";

let mailbox: Mailbox;
beforeAll(async () => {
  const opened = await Mailbox.open();
  mailbox = opened.mailbox;
  // The configuration is read once, at its first use. The log would show the refusals that tests provoke.
  process.env.LOG_LEVEL = "silent";
  process.env.SMTP_URL = opened.url;
});
afterAll(() => mailbox.close());
beforeEach(() => {
  mailbox.mails.length = 0;
  mailbox.refuses = false;
});

async function askForReset(email: string) {
  const answer = await new Visitor().submit(forgottenRoute, "/passwort-vergessen", { email });
  await backgroundWorkDone();
  return answer;
}

const useReset = (token: string, typed = newPassword, visitor = new Visitor()) =>
  visitor.submit(
    resetRoute,
    `/passwort-zuruecksetzen/${token}`,
    { newPassword: typed, repeatPassword: typed },
    { params: { token } },
  );

async function invite(email = "neu@stadt.example") {
  await inviteAccount("system", { email, name: "Kim Beispiel", roles: [{ role: "commissioner" }] });
  return mailbox.lastToken(email);
}

describe("a forgotten password", () => {
  test("the mail has a link by which a new password is set, once", async () => {
    const account = await makeAccount();
    await askForReset(account.email);
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.head).toMatch(/^Content-Type: text\/plain/m);
    const token = mailbox.lastToken(account.email);
    expect(await useReset(token)).toMatchObject({ status: 303 });
    expect((await trySignIn(new Visitor(), account.email, newPassword)).status).toBe(303);
    expect((await trySignIn(new Visitor(), account.email)).status).toBe(422);
    expect((await useReset(token, "neun Öfen im Juli")).status).toBe(410);
    expect((await trySignIn(new Visitor(), account.email, newPassword)).status).toBe(303);
  });

  test("ends all sessions of the account", async () => {
    const account = await makeAccount();
    const visitor = await signedIn(account);
    await askForReset(account.email);
    await useReset(mailbox.lastToken(account.email));
    expect((await getActor(visitor.request("/"))).kind).toBe("public");
  });

  test("the answer is the same for every address, and only active accounts get a mail", async () => {
    const active = await makeAccount();
    const answers = [
      await askForReset(active.email),
      await askForReset("unbekannt@stadt.example"),
      await askForReset((await makeAccount({ status: "deactivated" })).email),
      await askForReset((await makeAccount({ status: "invited" })).email),
    ];
    for (const { status, data } of answers)
      expect({ status, data }).toEqual({ status: 200, data: { requested: true } });
    expect(mailbox.mails.map(({ to }) => to)).toEqual([[active.email]]);
  });

  test("the answer does not wait for the mail, nor fail with it", async () => {
    const { email } = await makeAccount();
    mailbox.refuses = true;
    expect((await askForReset(email)).status).toBe(200);
  });

  test("the fourth mail within an hour is not sent, and nobody is told", async () => {
    const { email } = await makeAccount();
    for (let number = 0; number < 4; number += 1) expect((await askForReset(email)).status).toBe(200);
    expect(mailbox.mails).toHaveLength(3);
  });

  test("using one link makes the others worthless", async () => {
    const { email } = await makeAccount();
    await askForReset(email);
    const older = mailbox.lastToken(email);
    await askForReset(email);
    await useReset(mailbox.lastToken(email));
    expect((await useReset(older)).status).toBe(410);
  });

  test("the link ends after an hour, also for its page", async () => {
    const { email } = await makeAccount();
    await askForReset(email);
    const token = mailbox.lastToken(email);
    const page = () => new Visitor().open(resetRoute, `/passwort-zuruecksetzen/${token}`, { token });
    later(59);
    expect((await page()).status).toBe(200);
    later(60);
    expect((await page()).status).toBe(410);
    expect((await useReset(token)).status).toBe(410);
  });

  test("the host of the request does not get into the link", async () => {
    const { email } = await makeAccount();
    const visitor = new Visitor();
    await visitor.submit(forgottenRoute, "http://boese.example/passwort-vergessen", { email });
    await backgroundWorkDone();
    expect(mailbox.mails[0]?.text).toContain("http://localhost:3000/passwort-zuruecksetzen/");
  });
});

describe("an invitation", () => {
  test("leads to a password and an active account", async () => {
    const token = await invite();
    const path = `/einladung/${token}`;
    expect(await new Visitor().open(invitationRoute, path, { token })).toMatchObject({
      status: 200,
      data: { person: { name: "Kim Beispiel", email: "neu@stadt.example" } },
    });
    expect((await trySignIn(new Visitor(), "neu@stadt.example", newPassword)).status).toBe(422);
    const fields = { newPassword, repeatPassword: newPassword };
    expect(await new Visitor().submit(invitationRoute, path, fields, { params: { token } })).toMatchObject({
      status: 303,
    });
    expect((await trySignIn(new Visitor(), "neu@stadt.example", newPassword)).status).toBe(303);
  });

  test("a bad password does not use it up", async () => {
    const token = await invite();
    expect(await setPasswordByLink(token, "invitation", "kurz")).toMatchObject({ outcome: "badPassword" });
    expect(await setPasswordByLink(token, "invitation", "neu-neu-neu-neu-neu")).toMatchObject({
      outcome: "badPassword",
    });
    expect(await setPasswordByLink(token, "invitation", newPassword)).toEqual({ outcome: "set" });
  });

  test("of many requests at the same moment exactly one succeeds", async () => {
    const token = await invite();
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, number) =>
        setPasswordByLink(token, "invitation", `${newPassword} ${number}`),
      ),
    );
    expect(results.map(({ outcome }) => outcome).sort()).toEqual([...Array(5).fill("linkGone"), "set"]);
    const winner = results.findIndex(({ outcome }) => outcome === "set");
    expect((await trySignIn(new Visitor(), "neu@stadt.example", `${newPassword} ${winner}`)).status).toBe(
      303,
    );
  });

  test("does not work as a reset, nor with a token that was never given out", async () => {
    const token = await invite();
    expect((await useReset(token)).status).toBe(410);
    for (const wrong of ["", "x", token.slice(1), `${token}x`])
      expect(await setPasswordByLink(wrong, "invitation", newPassword)).toEqual({ outcome: "linkGone" });
  });

  test("the database does not hold the token", async () => {
    const token = await invite();
    await expect(
      insertLink({ tokenHash: token, purpose: "invitation", accountId: "x", expiresAt: new Date(start) }),
    ).resolves.toBeUndefined();
    // Had the token itself been stored, the unique index would have refused the line above.
    expect(await setPasswordByLink(token, "invitation", password)).toEqual({ outcome: "set" });
  });

  test("that cannot be mailed leaves the account, and says so", async () => {
    mailbox.refuses = true;
    const result = await inviteAccount("system", {
      email: "neu@stadt.example",
      name: "Kim",
      roles: [{ role: "commissioner" }],
    });
    expect(result.outcome).toBe("mailFailed");
  });
});
