import { isPreciseDate, type PreciseDate } from "./precise-date";

const twoDigits = (text: string) => text.padStart(2, "0");

/**
 * Reads a date as people type it in German: `15.06.2026`, `6.2026`, `06/2026`, `2. Quartal 2026`, `Q2 2026`, `2026`.
 * The forms of `PreciseDate` are read as well.
 * @returns null if it is none of these or the day does not exist
 */
export function readTypedDate(typed: string): PreciseDate | null {
  const text = typed.trim().replace(/\s+/g, " ");
  const candidate = toCandidate(text);
  return candidate !== null && isPreciseDate(candidate) ? candidate : null;
}

function toCandidate(text: string): string | null {
  const day = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  if (day) return `${day[3]}-${twoDigits(day[2] ?? "")}-${twoDigits(day[1] ?? "")}`;
  const month = /^(\d{1,2})[./] ?(\d{4})$/.exec(text);
  if (month) return `${month[2]}-${twoDigits(month[1] ?? "")}`;
  const quarter = /^(?:Q ?([1-4])|([1-4])\. ?(?:Quartal|Q\.?))[ /]?(\d{4})$/i.exec(text);
  if (quarter) return `${quarter[3]}-Q${quarter[1] ?? quarter[2]}`;
  return text;
}
