import { daysInMonth, type IsoDay, isIsoDay, isoDay } from "./iso-day";

export type { IsoDay } from "./iso-day";

/**
 * A date that keeps the precision it was given with, written as text:
 * `2023-06-15` (day), `2023-06` (month), `2023-Q2` (quarter), `2023` (year).
 *
 * One text instead of a day plus a flag, because a day invites code that forgets the flag:
 * "Mitte 2023" would silently become 1 July 2023.
 */
export type PreciseDate = string;

export type DatePrecision = "day" | "month" | "quarter" | "year";

const monthPattern = /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/;
const quarterPattern = /^(?:19|20|21)\d\d-Q[1-4]$/;
const yearPattern = /^(?:19|20|21)\d\d$/;

/** True for text in one of the four forms that names a day, month, quarter or year from 1900 to 2199. */
export function isPreciseDate(text: string): text is PreciseDate {
  return yearPattern.test(text) || quarterPattern.test(text) || monthPattern.test(text) || isIsoDay(text);
}

/** Precision of a valid date. */
export function precisionOf(date: PreciseDate): DatePrecision {
  if (date.length === 4) return "year";
  if (date.length === 10) return "day";
  return date.charAt(5) === "Q" ? "quarter" : "month";
}

/** First day of the span the date names: `2023-Q2` → `2023-04-01`. */
export function earliestDay(date: PreciseDate): IsoDay {
  switch (precisionOf(date)) {
    case "day":
      return date;
    case "month":
      return `${date}-01`;
    case "quarter":
      return isoDay(yearOf(date), quarterOf(date) * 3 - 2, 1);
    case "year":
      return `${date}-01-01`;
  }
}

/** Last day of the span the date names: `2023-Q2` → `2023-06-30`. */
export function latestDay(date: PreciseDate): IsoDay {
  switch (precisionOf(date)) {
    case "day":
      return date;
    case "month":
      return isoDay(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
    case "quarter": {
      const month = quarterOf(date) * 3;
      return isoDay(yearOf(date), month, daysInMonth(yearOf(date), month));
    }
    case "year":
      return `${date}-12-31`;
  }
}

/**
 * Order for lists: by the last day of the span, then by the first, so that a due date stands where it runs out
 * and the more precise of two dates with the same end comes last. 0 exactly for equal texts.
 */
export function comparePreciseDates(a: PreciseDate, b: PreciseDate): number {
  return compareText(latestDay(a), latestDay(b)) || compareText(earliestDay(a), earliestDay(b));
}

/**
 * A date has passed only when its whole span has: "2023" is not past before 1 January 2024. Whoever promised
 * "2. Quartal" may deliver on 30 June.
 */
export function isPast(date: PreciseDate, today: IsoDay): boolean {
  return latestDay(date) < today;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function yearOf(date: PreciseDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: PreciseDate): number {
  return Number(date.slice(5, 7));
}

function quarterOf(date: PreciseDate): number {
  return Number(date.charAt(6));
}
