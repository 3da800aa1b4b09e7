import { isPreciseDate, type PreciseDate } from "~/domain/date/precise-date";
import { monthNames } from "./dates";

/** A date as somebody typed it. `wording` is kept where the words say more than the date does. */
export interface DateInput {
  date: PreciseDate;
  wording?: string;
}

const year = "(?<year>(?:19|20|21)\\d\\d)";
const numericDay = new RegExp(`^(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${year}$`);
const dayWithMonthName = new RegExp(`^(?<day>\\d{1,2})\\.\\s?(?<name>\\p{L}+)\\.?\\s${year}$`, "u");
const numericMonth = new RegExp(`^(?<month>\\d{1,2})\\s?[/.]\\s?${year}$`);
const monthName = new RegExp(`^(?<name>\\p{L}+)\\.?\\s${year}$`, "u");
const quarter = new RegExp(`^(?<quarter>[1-4]|IV|I{1,3})\\.?\\s?(?:Quartal|Q|/)\\s?/?\\s?${year}$`, "i");
const quarterLetterFirst = new RegExp(`^Q\\s?(?<quarter>[1-4])\\s?[/ ]\\s?${year}$`, "i");
const halfYear = new RegExp(`^(?:[12]|I{1,2})\\.?\\s?(?:Halbjahr|Hj\\.?|HJ)\\s${year}$`, "i");
const vagueWords = [
  ..."anfang mitte ende frühjahr frühling sommer herbst winter jahresanfang jahresmitte jahresende".split(
    " ",
  ),
  ..."bis ab zum im in des jahr jahres spätestens frühestens voraussichtlich etwa circa gegen".split(" "),
];
const vague = new RegExp(`^(?:${vagueWords.join("|")}|ca\\.)\\s(?<rest>.+)$`, "iu");
const maxLength = 60;

const romanQuarters: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4" };

/**
 * Reads a date typed in German: "15.06.2023", "06/2023", "Juni 2023", "2. Quartal 2023", "2023". The stored forms
 * ("2023-06-15", "2023-Q2") are understood too.
 *
 * A vague date gets the precision that is certain, never a day: "Mitte 2023" is the year 2023 and keeps its words,
 * and so does "1. Halbjahr 2023". Two-digit years are not guessed.
 * @returns `null` if the text is no date or names a day that does not exist
 */
export function parseGermanDate(text: string): DateInput | null {
  const input = text.trim().replace(/\s+/g, " ");
  if (input.length > maxLength) return null;
  const exact = parseExact(input);
  if (exact) return { date: exact };

  const half = halfYear.exec(input)?.groups?.year;
  if (half) return { date: half, wording: input };

  const rest = vague.exec(input)?.groups?.rest;
  const certain = rest === undefined ? null : parseGermanDate(rest);
  return certain && { date: certain.date, wording: input };
}

function parseExact(input: string): PreciseDate | null {
  if (isPreciseDate(input)) return input;
  const day = numericDay.exec(input)?.groups;
  if (day) return existing(`${day.year}-${padded(day.month)}-${padded(day.day)}`);
  const namedDay = dayWithMonthName.exec(input)?.groups;
  if (namedDay && monthNumber(namedDay.name))
    return existing(`${namedDay.year}-${monthNumber(namedDay.name)}-${padded(namedDay.day)}`);
  const month = numericMonth.exec(input)?.groups;
  if (month) return existing(`${month.year}-${padded(month.month)}`);
  const named = monthName.exec(input)?.groups;
  if (named && monthNumber(named.name)) return existing(`${named.year}-${monthNumber(named.name)}`);
  const quarterParts = (quarter.exec(input) ?? quarterLetterFirst.exec(input))?.groups;
  if (quarterParts?.quarter) {
    const number = romanQuarters[quarterParts.quarter.toLowerCase()] ?? quarterParts.quarter;
    return existing(`${quarterParts.year}-Q${number}`);
  }
  return null;
}

/** Two-digit number of a month from its name or an abbreviation of three letters or more; empty if unknown. */
function monthNumber(name: string | undefined): string {
  const wanted = (name ?? "").toLowerCase().replace("ae", "ä").replace("jänner", "januar");
  if (wanted.length < 3) return "";
  const index = monthNames.findIndex((month) => month.toLowerCase().startsWith(wanted));
  return index < 0 ? "" : padded(String(index + 1));
}

function padded(number: string | undefined): string {
  return (number ?? "").padStart(2, "0");
}

function existing(date: string): PreciseDate | null {
  return isPreciseDate(date) ? date : null;
}
