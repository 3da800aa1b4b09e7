import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { insertAccount } from "#models/account.server";
import { listAuditEvents } from "#models/audit-event.server";
import { finishLease, takeLease } from "#models/lease.server";
import { storeMailPreference } from "#models/mail-preference.server";
import { anOpenPeriod, people, periodKey, planKey } from "#tests/factories/round";
import { Mailbox } from "#tests/support/accounts/mailbox";
import type { AccountActor } from "~/domain/access/actor";
import { backgroundWorkDone } from "~/platform/background.server";
import { remindOffices } from "~/services/reminders/remind-offices.server";
import { sendDailyMails } from "~/services/reminders/send-daily-mails.server";

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

describe("a reminder to offices", () => {
  const remind = async (officeKeys: string[], actor: AccountActor = people.commissioner) => {
    const result = await remindOffices({
      actor,
      planKey,
      periodKey,
      officeKeys,
      message: "Bitte bis Freitag.",
    });
    await backgroundWorkDone();
    return result;
  };

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
  test("go to each person once, whichever processes run at the same time", async () => {
    const sent = await Promise.all(["process-1", "process-2", "process-3"].map(sendDailyMails));
    expect(sent.reduce((sum, count) => sum + count)).toBe(3);
    expect(receivers()).toEqual(["editor-a@stadt.example", "editor-b@stadt.example", "head-a@stadt.example"]);
    expect(await sendDailyMails("process-4")).toBe(0);
  });

  test("come in the next run, once the lease is over, if the mail server refused them", async () => {
    mailbox.refuses = true;
    expect(await sendDailyMails("process-1")).toBe(0);
    mailbox.refuses = false;
    // Another process keeps waiting as long as the first one could still be sending.
    expect(await sendDailyMails("process-2")).toBe(0);
    const later = { holder: "process-2", day: "2031-01-01", milliseconds: 1000 };
    const inTwoMinutes = new Date(Date.now() + 120_000);
    expect(await takeLease({ job: "daily-mail/editor-a", ...later, now: inTwoMinutes })).toBe(true);
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
