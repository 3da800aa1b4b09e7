const moment = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  dateStyle: "medium",
  timeStyle: "short",
});
const clock = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", timeStyle: "short" });

/** An instant in the city's time zone: "22.11.2026, 10:05". The same on server and browser. */
export function formatMoment(instant: string): string {
  return moment.format(new Date(instant));
}

/** The time of an instant: "10:05". */
export function formatClock(instant: Date): string {
  return clock.format(instant);
}
