/** A calendar day in the city's time zone, `YYYY-MM-DD`. */
export type IsoDay = string;

const dayPattern = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/;
const millisecondsPerDay = 86_400_000;

/** Days of a month of the Gregorian calendar; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** True for a day that exists, written `YYYY-MM-DD`, between 1900 and 2199 (other years are typing errors). */
export function isIsoDay(text: string): text is IsoDay {
  const match = dayPattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Writes a day from its parts; `month` and `day` from 1. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** `day` plus a whole number of days, which may be negative. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. Days have no time zone, so no hour is lost. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** `day` plus whole months; a day the target month lacks becomes its last one (31 January + 1 = 28 February). */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
}

/** Full calendar months from `from` to `to`, 0 or more; from 15 January to 14 February is 0. */
export function fullMonthsBetween(from: IsoDay, to: IsoDay): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** Last days of all months that overlap `from`–`to`, ascending: the sampling points of curves over time. */
export function monthEndsBetween(from: IsoDay, to: IsoDay): IsoDay[] {
  const ends: IsoDay[] = [];
  let first = `${from.slice(0, 7)}-01`;
  while (first <= to) {
    const next = addMonths(first, 1);
    ends.push(addDays(next, -1));
    first = next;
  }
  return ends;
}

/** The earlier of two days. */
export function earlierDay(a: IsoDay, b: IsoDay): IsoDay {
  return a < b ? a : b;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
