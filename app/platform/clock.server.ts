const timeZone = "Europe/Berlin";

// "sv-SE" writes days as YYYY-MM-DD.
const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });

/** The current moment. Nothing else in the application asks the machine for the time. */
export function now(): Date {
  return new Date();
}

/** The current calendar day in the city's time zone, `YYYY-MM-DD`. */
export function today(): string {
  return dayFormat.format(now());
}

/** The calendar day of an instant (ISO 8601) in the city's time zone. */
export function dayOf(instant: string): string {
  return dayFormat.format(new Date(instant));
}
