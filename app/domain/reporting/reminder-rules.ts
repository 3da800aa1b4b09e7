import { daysBetween } from "../date/iso-day";
import type { IsoDay } from "../date/precise-date";

/**
 * Shortest time between two reminders to the same person, in whole days, whoever sends them: reminders that come
 * daily are not read.
 */
const daysBetweenReminders = 2;

/**
 * Days relative to the due date on which a reminder goes out by itself; after the last one, every 14 days. They lie
 * far enough apart for the throttle to let each of them pass.
 */
const reminderDays = [-14, -3, 0, 2, 7, 14] as const;
const daysBetweenLateReminders = 14;

/** Is `today` a day on which the scheduler reminds of `dueOn`? */
export function isReminderDay(dueOn: IsoDay, today: IsoDay): boolean {
  const day = daysBetween(dueOn, today);
  const last = reminderDays[reminderDays.length - 1] ?? 0;
  if (day <= last) return (reminderDays as readonly number[]).includes(day);
  return (day - last) % daysBetweenLateReminders === 0;
}

/** May somebody be reminded again, after the day of their last reminder, by hand or by the scheduler? */
export function mayRemindAgain(lastRemindedOn: IsoDay | undefined, today: IsoDay): boolean {
  return lastRemindedOn === undefined || daysBetween(lastRemindedOn, today) >= daysBetweenReminders;
}
