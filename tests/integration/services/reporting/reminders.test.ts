import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { insertAccount } from "#models/account.server";
import { listAuditEvents } from "#models/audit-event.server";
import { finishLease, takeLease } from "#models/lease.server";
import { storeMailPreference } from "#models/mail-preference.server";
import { anOpenPeriod, people, periodKey, planKey } from "#tests/factories/round";
import { Mailbox } from "#tests/support/accounts/mailbox";
import type { AccountActor } from "~/domain/access/actor";
import { backgroundWorkDone } from "~/platform/background.server";
import { now, today } from "~/platform/clock.server";
import { deliverTaskMails } from "~/services/reminders/deliver-task-mails.server";
import { findMailLogAddress } from "~/services/reminders/find-mail-log-address.server";
import { listSentMails } from "~/services/reminders/list-sent-mails.server";
import { remindOffices } from "~/services/reminders/remind-offices.server";
import { writeDailyMails } from "~/services/reminders/write-daily-mails.server";
import { getReturns } from "~/services/reporting/get-returns.server";

vi.mock("~/platform/clock.server", { spy: true });
const clock = vi.mocked(now);

let mailbox: Mailbox;

beforeAll(async () => {
  const opened = await Mailbox.open();
  mailbox = opened.mailbox;
  process.env.SMTP_URL = opened.url;
  process.env.LOG_LEVEL = "silent";
});
afterAll(() => mailbox.close());

const store = ({ accountId, roles }: AccountActor) =>
  insertAccount({
    accountId,
    roles: [...roles],
    email: `${accountId}@stadt.example`,
    name: accountId,
    status: "active",
  });

beforeEach(async () => {
  mailbox.mails.length = 0;
  mailbox.refuses = false;
  await anOpenPeriod();
  for (const person of [people.editor, people.head, people.otherEditor, people.administrator])
    await store(person);
});

const receivers = () => mailbox.mails.flatMap(({ to }) => to).sort();

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0);

async function remind(officeKeys: string[], actor: AccountActor = people.commissioner) {
  const message = "Bitte bis Freitag.";
  const result = await remindOffices({ actor, planKey, periodKey, officeKeys, message });
  await backgroundWorkDone();
  return result;
}

describe("a reminder to offices", () => {
  test("goes to everybody in the office who has something to do, in plain text with a link that needs sign-in", async () => {
    expect(await remind(["sozialamt"])).toEqual({ ok: true, reminded: ["sozialamt"] });
    expect(receivers()).toEqual(["editor-a@stadt.example", "head-a@stadt.example"]);
    const [mail] = mailbox.mails;
    expect(mail?.head).toMatch(/Content-Type: text\/plain/i);
    expect(mail?.text).toContain("Bitte bis Freitag.");
    expect(mail?.text).toContain("Maßnahme 1: Wege ins Bleiberecht");
    expect(mail?.text).toContain("/meine-aufgaben");
  });

  test("does not come twice within two days, even if asked for at the same moment", async () => {
    await Promise.all([remind(["sozialamt"]), remind(["sozialamt"])]);
    await remind(["sozialamt", "sozialamt"]);
    expect(receivers()).toHaveLength(2);
    expect(
      (await listAuditEvents({ limit: 10 })).filter(({ action }) => action === "reminder.send"),
    ).toHaveLength(1);
  });

  test("respects those who want none, and is the commissioner's to send", async () => {
    await storeMailPreference("head-a", { digest: "daily", reminders: false });
    await remind(["sozialamt"]);
    expect(receivers()).toEqual(["editor-a@stadt.example"]);
    expect(await remind(["jugendamt"], people.head)).toEqual({ ok: false, refusal: { code: "forbidden" } });
    expect(await remind(["unbekannt"])).toEqual({ ok: true, reminded: [] });
  });
});

describe("the mails of a day", () => {
  test("go to each person once, whichever processes write and send at the same time", async () => {
    const written = await Promise.all(["process-1", "process-2", "process-3"].map(writeDailyMails));
    expect(sumOf(written)).toBe(3);
    expect(sumOf(await Promise.all([deliverTaskMails(), deliverTaskMails(), deliverTaskMails()]))).toBe(3);
    expect(receivers()).toEqual(["editor-a@stadt.example", "editor-b@stadt.example", "head-a@stadt.example"]);
    expect(await writeDailyMails("process-4")).toBe(0);
    expect(await deliverTaskMails()).toBe(0);
  });

  test("do not come to whom the commissioner has reminded today, and the other way round", async () => {
    await remind(["sozialamt"]);
    expect(receivers()).toEqual(["editor-a@stadt.example", "head-a@stadt.example"]);
    expect(await writeDailyMails("process-1")).toBe(1);
    await deliverTaskMails();
    expect(receivers()).toEqual(["editor-a@stadt.example", "editor-b@stadt.example", "head-a@stadt.example"]);

    // Today is a reminder day (14 days before the due date), so what came by itself was a reminder.
    expect(await remind(["jugendamt", "sozialamt"])).toEqual({ ok: true, reminded: [] });
    const returns = await getReturns(people.commissioner, planKey, periodKey);
    expect(
      returns?.offices.map(({ key, mayBeReminded, lastRemindedOn }) => [key, mayBeReminded, lastRemindedOn]),
    ).toEqual([
      ["jugendamt", false, today()],
      ["sozialamt", false, today()],
    ]);
  });
});

describe("a mail that the mail server does not take", () => {
  test("is shown with its reason, tried again later, and then shown as sent", async () => {
    mailbox.refuses = true;
    await remind(["jugendamt"]);
    const log = async () => (await listSentMails(people.commissioner, planKey, periodKey, 1))?.mails ?? [];
    const [failed] = await log();
    expect(failed?.delivery).toMatchObject({ state: "waiting", failures: 1, fault: "refused" });
    expect(receivers()).toEqual([]);

    mailbox.refuses = false;
    expect(await deliverTaskMails()).toBe(0);
    clock.mockReturnValue(new Date(failed?.delivery.nextTryAt ?? ""));
    expect(await deliverTaskMails()).toBe(1);
    expect((await log())[0]?.delivery).toMatchObject({ state: "sent", failures: 1 });
    expect(receivers()).toEqual(["editor-b@stadt.example"]);
  });

  test("is given up after a day, and its person may be reminded again", async () => {
    mailbox.refuses = true;
    await remind(["jugendamt"]);
    for (let tries = 1; tries <= 6; tries++) {
      clock.mockReturnValue(new Date(Date.now() + tries * 13 * 3_600_000));
      await deliverTaskMails();
    }
    const sent = await listSentMails(people.commissioner, planKey, periodKey, 1);
    expect(sent).toMatchObject({ total: 1, waiting: 0, givenUp: 1 });
    expect(sent?.mails[0]?.delivery).toMatchObject({ state: "givenUp", failures: 6, fault: "refused" });
    mailbox.refuses = false;
    expect(await remind(["jugendamt"])).toEqual({ ok: true, reminded: ["jugendamt"] });
  });
});

describe("the log of mails", () => {
  const logOf = (actor: AccountActor) => listSentMails(actor, planKey, periodKey, 1);

  test("names office, role, cause and text for the commissioner, and no person", async () => {
    await remind(["jugendamt"]);
    const [mail] = (await logOf(people.commissioner))?.mails ?? [];
    expect(mail).toMatchObject({
      kind: "reminder",
      cause: "manual",
      causedByRole: "commissioner",
      to: [{ role: "officeEditor", officeName: "Jugendamt" }],
      daysLeft: 14,
      delivery: { state: "sent", failures: 0 },
    });
    expect(mail?.text?.body).toContain("Bitte bis Freitag.");
    expect(JSON.stringify(mail)).not.toContain("editor-b");
  });

  test("names the person for administrators, without the text, which tells how far contributions are", async () => {
    await writeDailyMails("process-1");
    const mails = (await logOf(people.administrator))?.mails ?? [];
    expect(mails.map(({ person }) => person).sort()).toEqual(["editor-a", "editor-b", "head-a"]);
    expect(mails.every(({ cause, text }) => cause === "scheduled" && text === undefined)).toBe(true);
  });

  test("is nobody else's", async () => {
    expect(await findMailLogAddress(people.head)).toBeNull();
    for (const person of [people.commissioner, people.administrator])
      expect(await findMailLogAddress(person)).toBe(`/runde/${periodKey}/erinnerungen`);
    for (const person of [people.editor, people.head, people.committeeMember, people.advisoryMember])
      expect(await logOf(person)).toBeNull();
    expect((await logOf(people.commissioner))?.mails).toEqual([]);
  });
});

describe("a lease", () => {
  const now = new Date("2026-11-22T06:00:00Z");
  const request = { job: "job", holder: "a", day: "2026-11-22", now, milliseconds: 60_000 };

  test("goes to one of many, and to nobody once the job is done for the day", async () => {
    const taken = await Promise.all(["a", "b", "c", "d"].map((holder) => takeLease({ ...request, holder })));
    expect(taken.filter(Boolean)).toHaveLength(1);
    const holder = ["a", "b", "c", "d"][taken.indexOf(true)] ?? "";
    await finishLease("job", holder, request.day, now);
    expect(await takeLease(request)).toBe(false);
    expect(await takeLease({ ...request, day: "2026-11-23" })).toBe(true);
  });

  test("passes on when its holder did not finish in time, and the late one changes nothing any more", async () => {
    expect(await takeLease(request)).toBe(true);
    const later = new Date(now.getTime() + 61_000);
    expect(await takeLease({ ...request, holder: "b", now: later })).toBe(true);
    await finishLease("job", "a", request.day, later);
    expect(await takeLease({ ...request, holder: "c", now: new Date(later.getTime() + 61_000) })).toBe(true);
  });
});
