import { daysBetween } from "../date/iso-day";
import type { IsoDay } from "../date/precise-date";

/** Days relative to the due date on which a reminder goes out by itself; after the last one, every 14 days. */
const reminderDays = [-14, -3, 0, 1, 7, 14] as const;
const daysBetweenLateReminders = 14;

/** Shortest time between two reminders to the same office, in whole days: reminders that come daily are not read. */
const daysBetweenReminders = 2;

/** Is `today` a day on which the scheduler reminds of `dueOn`? */
export function isReminderDay(dueOn: IsoDay, today: IsoDay): boolean {
  const day = daysBetween(dueOn, today);
  const last = reminderDays[reminderDays.length - 1] ?? 0;
  if (day <= last) return (reminderDays as readonly number[]).includes(day);
  return (day - last) % daysBetweenLateReminders === 0;
}

/** May an office be reminded again, after the day of its last reminder? */
export function mayRemindAgain(lastRemindedOn: IsoDay | undefined, today: IsoDay): boolean {
  return lastRemindedOn === undefined || daysBetween(lastRemindedOn, today) >= daysBetweenReminders;
}
