import { daysBetween, fullMonthsBetween } from "~/domain/date/iso-day";
import { type IsoDay, type PreciseDate, precisionOf } from "~/domain/date/precise-date";

export const monthNames = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
] as const;

/** A date in its own precision: "15.06.2023", "Juni 2023", "2. Quartal 2023", "2023". */
export function formatDate(date: PreciseDate): string {
  const year = date.slice(0, 4);
  switch (precisionOf(date)) {
    case "day":
      return `${date.slice(8)}.${date.slice(5, 7)}.${year}`;
    case "month":
      return `${monthNames[Number(date.slice(5)) - 1]} ${year}`;
    case "quarter":
      return `${date.charAt(6)}. Quartal ${year}`;
    case "year":
      return year;
  }
}

/** The words of the source where there are any ("Mitte 2023"), else the date. */
export function formatDue(date: PreciseDate, wording?: string): string {
  return wording ?? formatDate(date);
}

/** Short form for axes and narrow columns: "15.06.23", "06/2023", "II/2023", "2023". */
export function formatDateShort(date: PreciseDate): string {
  switch (precisionOf(date)) {
    case "day":
      return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(2, 4)}`;
    case "month":
      return `${date.slice(5)}/${date.slice(0, 4)}`;
    case "quarter":
      return `${["I", "II", "III", "IV"][Number(date.charAt(6)) - 1]}/${date.slice(0, 4)}`;
    case "year":
      return date;
  }
}

/**
 * A due date as the end it is: "bis 15.06.2023", "bis Ende Juni 2023", "bis Ende des 2. Quartals 2023". Words of the
 * source are quoted as they are („vor der Sommerpause 2025“).
 */
export function untilDate(date: PreciseDate, wording?: string): string {
  if (wording) return `„${wording}“`;
  switch (precisionOf(date)) {
    case "day":
      return `bis ${formatDate(date)}`;
    case "month":
    case "year":
      return `bis Ende ${formatDate(date)}`;
    case "quarter":
      return `bis Ende des ${date.charAt(6)}. Quartals ${date.slice(0, 4)}`;
  }
}

/** A period: "2022 bis 2026", "ab 01.03.2024", "bis 2026", "ohne festgelegten Zeitraum". */
export function formatPeriod(period: { from?: PreciseDate; to?: PreciseDate }): string {
  if (period.from && period.to) {
    return period.from === period.to
      ? formatDate(period.from)
      : `${formatDate(period.from)} bis ${formatDate(period.to)}`;
  }
  if (period.from) return `ab ${formatDate(period.from)}`;
  return period.to ? `bis ${formatDate(period.to)}` : "ohne festgelegten Zeitraum";
}

/**
 * How long something has lasted: days up to 59, then full months up to 23, then years with the months left over.
 * @param from last day that was still in time
 */
export function sinceInWords(from: IsoDay, to: IsoDay): string {
  const days = daysBetween(from, to);
  if (days < 60) return `seit ${days === 1 ? "einem Tag" : `${days} Tagen`}`;
  const months = fullMonthsBetween(from, to);
  if (months < 24) return `seit ${months === 1 ? "einem Monat" : `${months} Monaten`}`;
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const restInWords = rest === 0 ? "" : rest === 1 ? " und einem Monat" : ` und ${rest} Monaten`;
  return `seit ${years} Jahren${restInWords}`;
}

const daysPerMonth = 365.25 / 12;

/**
 * A delay of which only the days are known, short enough for a table cell.
 * @param days 1 or more
 */
export function delayInWords(days: number): string {
  if (days < 60) return `seit ${days === 1 ? "einem Tag" : `${days} Tagen`}`;
  const months = Math.floor(days / daysPerMonth);
  if (months === 1) return "seit einem Monat";
  return months < 24 ? `seit ${months} Monaten` : `seit über ${Math.floor(months / 12)} Jahren`;
}
