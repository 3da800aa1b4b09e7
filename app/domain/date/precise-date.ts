/**
 * A date that keeps the precision it was given with, written as text:
 * `2023-06-15` (day), `2023-06` (month), `2023-Q2` (quarter), `2023` (year).
 *
 * One text instead of a day plus a flag, because a day invites code that forgets the flag:
 * "Mitte 2023" would silently become 1 July 2023.
 */
export type PreciseDate = string;

/** A calendar day in the city's time zone, `YYYY-MM-DD`. */
export type IsoDay = string;

export const datePrecisions = ["day", "month", "quarter", "year"] as const;
export type DatePrecision = (typeof datePrecisions)[number];
