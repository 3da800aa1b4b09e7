import { addDays } from "../date/iso-day";
import type { IsoDay } from "../date/precise-date";
import type { MailPreference } from "./mail-preference";
import { isReminderDay, mayRemindAgain } from "./reminder-rules";

/** `reminder`: something is due; `digest`: something is new. */
export const taskMailKinds = ["reminder", "digest"] as const;
export type TaskMailKind = (typeof taskMailKinds)[number];

interface WaitingTask {
  dueOn: IsoDay;
  /** Day of the last change. */
  changedOn: IsoDay;
}

/** Days of the last mails to a person, by hand or by the scheduler. */
export interface LastMails {
  remindedOn?: IsoDay;
  /** The last mail about tasks of any kind. */
  mailedOn?: IsoDay;
}

export interface DailyMail<T> {
  kind: TaskMailKind;
  tasks: T[];
}

const isMonday = (day: IsoDay) => new Date(day).getUTCDay() === 1;

/**
 * The one mail a person gets on a day, or null: all that is due around now, and what is new since yesterday (daily)
 * or everything on Mondays (weekly). Reminders and digest are one mail, never two; whoever had a mail today, also by
 * hand, gets no second one.
 */
export function dailyMail<T extends WaitingTask>(
  tasks: readonly T[],
  preference: MailPreference,
  last: LastMails,
  today: IsoDay,
): DailyMail<T> | null {
  if (last.mailedOn === today) return null;
  const mayRemind = preference.reminders && mayRemindAgain(last.remindedOn, today);
  const isDue = (task: T) => mayRemind && isReminderDay(task.dueOn, today);
  const isNews = (task: T) =>
    (preference.digest === "daily" && task.changedOn >= addDays(today, -1)) ||
    (preference.digest === "weekly" && isMonday(today));
  const wanted = tasks.filter((task) => isDue(task) || isNews(task));
  if (wanted.length === 0) return null;
  return { kind: wanted.some(isDue) ? "reminder" : "digest", tasks: wanted };
}
