import { addDays } from "../date/iso-day";
import type { IsoDay } from "../date/precise-date";
import type { MailPreference } from "./mail-preference";
import { isReminderDay } from "./reminder-rules";

interface WaitingTask {
  dueOn: IsoDay;
  /** Day of the last change. */
  changedOn: IsoDay;
}

export interface DailyMail<T> {
  kind: "reminder" | "digest";
  tasks: T[];
}

const isMonday = (day: IsoDay) => new Date(day).getUTCDay() === 1;

/**
 * The one mail a person gets on a day, or null: all that is due around now, and what is new since yesterday (daily)
 * or everything on Mondays (weekly). Reminders and digest are one mail, never two.
 */
export function dailyMail<T extends WaitingTask>(
  tasks: readonly T[],
  preference: MailPreference,
  today: IsoDay,
): DailyMail<T> | null {
  const isDue = (task: T) => preference.reminders && isReminderDay(task.dueOn, today);
  const isNews = (task: T) =>
    (preference.digest === "daily" && task.changedOn >= addDays(today, -1)) ||
    (preference.digest === "weekly" && isMonday(today));
  const wanted = tasks.filter((task) => isDue(task) || isNews(task));
  if (wanted.length === 0) return null;
  return { kind: wanted.some(isDue) ? "reminder" : "digest", tasks: wanted };
}
