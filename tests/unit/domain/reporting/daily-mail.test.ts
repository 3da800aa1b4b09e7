import { describe, expect, test } from "vitest";
import { dailyMail } from "~/domain/reporting/daily-mail";
import { defaultMailPreference } from "~/domain/reporting/mail-preference";

// A Monday.
const today = "2026-11-23";
const old = { name: "old", dueOn: "2027-01-31", changedOn: "2026-10-01" };
const fresh = { name: "fresh", dueOn: "2027-01-31", changedOn: "2026-11-22" };
const due = { name: "due", dueOn: today, changedOn: "2026-10-01" };

const namesIn = (mail: ReturnType<typeof dailyMail<typeof old>>) => mail?.tasks.map(({ name }) => name);

describe("the mail of a day", () => {
  test("does not come for nothing new", () => {
    expect(dailyMail([old], defaultMailPreference, {}, today)).toBeNull();
    expect(dailyMail([], defaultMailPreference, {}, today)).toBeNull();
  });

  test("holds what is new and what is due in one", () => {
    const mail = dailyMail([old, fresh, due], defaultMailPreference, {}, today);
    expect(mail?.kind).toBe("reminder");
    expect(namesIn(mail)).toEqual(["fresh", "due"]);
  });

  test("is a digest where nothing is due", () => {
    expect(dailyMail([old, fresh], defaultMailPreference, {}, today)?.kind).toBe("digest");
  });

  test("comes weekly with everything, on Mondays only", () => {
    const weekly = { digest: "weekly" as const, reminders: false };
    expect(namesIn(dailyMail([old, fresh, due], weekly, {}, today))).toEqual(["old", "fresh", "due"]);
    expect(dailyMail([old, fresh, due], weekly, {}, "2026-11-24")).toBeNull();
  });

  test("does not come for those who want none", () => {
    expect(dailyMail([old, fresh, due], { digest: "never", reminders: false }, {}, today)).toBeNull();
    expect(namesIn(dailyMail([old, fresh, due], { digest: "never", reminders: true }, {}, today))).toEqual([
      "due",
    ]);
  });

  test("does not come to those who had one today, by hand or from another process", () => {
    expect(dailyMail([old, fresh, due], defaultMailPreference, { mailedOn: today }, today)).toBeNull();
  });

  test("does not remind who was reminded yesterday, but says what is new", () => {
    const last = { mailedOn: "2026-11-22", remindedOn: "2026-11-22" };
    const mail = dailyMail([old, fresh, due], defaultMailPreference, last, today);
    expect(mail?.kind).toBe("digest");
    expect(namesIn(mail)).toEqual(["fresh"]);
    expect(dailyMail([due], defaultMailPreference, last, today)).toBeNull();
    // A digest is no reminder and does not hold one back.
    expect(dailyMail([due], defaultMailPreference, { mailedOn: "2026-11-22" }, today)?.kind).toBe("reminder");
  });
});
