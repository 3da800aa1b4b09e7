import { expect, test } from "vitest";
import { addDays } from "~/domain/date/iso-day";
import { isReminderDay, mayRemindAgain } from "~/domain/reporting/reminder-rules";

const dueOn = "2026-11-30";

test("reminds before and after the due date, then every fortnight", () => {
  const days = Array.from({ length: 80 }, (_, index) => index - 30).filter((day) =>
    isReminderDay(dueOn, addDays(dueOn, day)),
  );
  expect(days).toEqual([-14, -3, 0, 2, 7, 14, 28, 42]);
});

test("lets the throttle pass every reminder of its own schedule", () => {
  const days = Array.from({ length: 80 }, (_, index) => addDays(dueOn, index - 30)).filter((day) =>
    isReminderDay(dueOn, day),
  );
  expect(days.every((day, index) => mayRemindAgain(days[index - 1], day))).toBe(true);
});

test("leaves two days between reminders to the same person", () => {
  expect(mayRemindAgain(undefined, "2026-11-22")).toBe(true);
  expect(mayRemindAgain("2026-11-22", "2026-11-22")).toBe(false);
  expect(mayRemindAgain("2026-11-22", "2026-11-23")).toBe(false);
  expect(mayRemindAgain("2026-11-22", "2026-11-24")).toBe(true);
});
