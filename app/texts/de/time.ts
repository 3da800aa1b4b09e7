const moment = new Intl.DateTimeFormat("de-DE", {
  timeZone: "Europe/Berlin",
  dateStyle: "medium",
  timeStyle: "short",
});
const clock = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", timeStyle: "short" });

/** "12.03.2026, 14:05 Uhr", in the city's time zone. @param instant ISO 8601 */
export function momentInWords(instant: string): string {
  return `${moment.format(new Date(instant))} Uhr`;
}

/** The time of an instant: "10:05". */
export function formatClock(instant: Date): string {
  return clock.format(instant);
}
