import { Long, ObjectId, Timestamp } from "bson";
import { evalExpr } from "mingo/core";
import { isDocument, toNumber, typeAlias } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { fromLocal, toLocal, zoneOffset } from "../time-zone.js";
import { type BsonOperator, isNil, namedOperator } from "./arguments.js";

const DAY = 86_400_000;
const UNIT_MS = new Map([
  ["millisecond", 1],
  ["second", 1000],
  ["minute", 60_000],
  ["hour", 3_600_000],
  ["day", DAY],
  ["week", 7 * DAY],
]);
const MONTHS = new Map([
  ["month", 1],
  ["quarter", 3],
  ["year", 12],
]);
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function asDate(value: unknown, name: string): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  throw new MongoError(16006, `can't convert from BSON type ${typeAlias(value)} to Date (${name})`);
}

function zoneOf(value: unknown): string | undefined {
  if (isNil(value)) return undefined;
  if (typeof value !== "string")
    throw new MongoError(40517, `timezone must evaluate to a string, found ${typeAlias(value)}`);
  zoneOffset(value, 0);
  return value;
}

function unitOf(value: unknown, name: string): string {
  if (typeof value !== "string" || !(UNIT_MS.has(value) || MONTHS.has(value)))
    throw new MongoError(9, `unknown time unit value: ${String(value)} (${name})`);
  return value;
}

function weekdayOf(value: unknown): number {
  const day = WEEKDAYS.indexOf(
    String(value ?? "sunday")
      .toLowerCase()
      .slice(0, 3),
  );
  if (day < 0) throw new MongoError(9, `unknown day of week value: ${String(value)}`);
  return day;
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
}

function isoWeekOf(date: Date): { year: number; week: number } {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const year = thursday.getUTCFullYear();
  return { year, week: Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1 };
}

function addMonths(date: Date, months: number): Date {
  const result = new Date(date);
  const day = result.getUTCDate();
  result.setUTCDate(1);
  result.setUTCMonth(result.getUTCMonth() + months);
  const last = new Date(Date.UTC(result.getUTCFullYear(), result.getUTCMonth() + 1, 0)).getUTCDate();
  result.setUTCDate(Math.min(day, last));
  return result;
}

/** Reads one part of the local date: the operators $year, $month, … */
function part(name: string, read: (local: Date) => unknown): [string, BsonOperator] {
  return [
    name,
    (document, expression, options) => {
      const named = isDocument(expression) && "date" in expression ? expression : { date: expression };
      const list: unknown[] = Array.isArray(named.date) ? named.date : [named.date];
      const value = evalExpr(document, list[0], options);
      if (isNil(value)) return null;
      const zone = "timezone" in named ? evalExpr(document, named.timezone, options) : undefined;
      if ("timezone" in named && isNil(zone)) return null;
      return read(toLocal(asDate(value, name), zoneOf(zone)));
    },
  ];
}

function truncate(
  date: Date,
  unit: string,
  binSize: number,
  zone: string | undefined,
  startOfWeek: number,
): Date {
  const local = toLocal(date, zone);
  // MongoDB counts bins from the year 2000.
  const origin = Date.UTC(2000, 0, 1);
  const months = MONTHS.get(unit);
  if (months !== undefined) {
    const count = (local.getUTCFullYear() - 2000) * 12 + local.getUTCMonth();
    const bin = Math.floor(count / (months * binSize)) * months * binSize;
    const start = new Date(0);
    start.setUTCFullYear(2000 + Math.floor(bin / 12), ((bin % 12) + 12) % 12, 1);
    return fromLocal(start, zone);
  }
  const size = (UNIT_MS.get(unit) ?? 1) * binSize;
  if (unit === "day" || unit === "week") {
    // 1 January 2000 was a Saturday.
    const first = unit === "week" ? origin + ((startOfWeek - 6 + 7) % 7) * DAY : origin;
    return fromLocal(new Date(first + Math.floor((local.getTime() - first) / size) * size), zone);
  }
  const offset = local.getTime() - date.getTime();
  return new Date(origin - offset + Math.floor((local.getTime() - origin) / size) * size);
}

function difference(
  start: Date,
  end: Date,
  unit: string,
  zone: string | undefined,
  startOfWeek: number,
): Long {
  const a = toLocal(start, zone);
  const b = toLocal(end, zone);
  const months = MONTHS.get(unit);
  const index = (date: Date) => Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / (months ?? 1));
  if (months !== undefined) return Long.fromNumber(index(b) - index(a));
  if (unit === "week") {
    const week = (date: Date) => Math.floor((date.getTime() / DAY - ((startOfWeek + 3) % 7)) / 7);
    return Long.fromNumber(week(b) - week(a));
  }
  const size = UNIT_MS.get(unit) ?? 1;
  const [x, y] = unit === "day" ? [a, b] : [start, end];
  return Long.fromNumber(Math.floor(y.getTime() / size) - Math.floor(x.getTime() / size));
}

function shift(date: Date, unit: string, amount: number, zone: string | undefined): Date {
  const months = MONTHS.get(unit);
  if (months !== undefined) return fromLocal(addMonths(toLocal(date, zone), months * amount), zone);
  const millis = (UNIT_MS.get(unit) ?? 1) * amount;
  // A day later is the same time on the clock, also across a change to summer time.
  if (unit === "day" || unit === "week")
    return fromLocal(new Date(toLocal(date, zone).getTime() + millis), zone);
  return new Date(date.getTime() + millis);
}

const pad = (value: number, width: number) => String(value).padStart(width, "0");

function format(date: Date, pattern: string, zone: string | undefined): string {
  const local = toLocal(date, zone);
  const minutes = Math.round((local.getTime() - date.getTime()) / 60_000);
  const iso = isoWeekOf(local);
  const sign = minutes < 0 ? "-" : "+";
  const parts: Record<string, string> = {
    Y: pad(local.getUTCFullYear(), 4),
    m: pad(local.getUTCMonth() + 1, 2),
    d: pad(local.getUTCDate(), 2),
    H: pad(local.getUTCHours(), 2),
    M: pad(local.getUTCMinutes(), 2),
    S: pad(local.getUTCSeconds(), 2),
    L: pad(local.getUTCMilliseconds(), 3),
    j: pad(dayOfYear(local), 3),
    w: String(local.getUTCDay() + 1),
    u: String(local.getUTCDay() || 7),
    U: pad(Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7), 2),
    V: pad(iso.week, 2),
    G: pad(iso.year, 4),
    z: `${sign}${pad(Math.floor(Math.abs(minutes) / 60), 2)}${pad(Math.abs(minutes) % 60, 2)}`,
    Z: `${sign}${pad(Math.abs(minutes), 3)}`,
    b: local.toLocaleString("en-US", { month: "short", timeZone: "UTC" }),
    B: local.toLocaleString("en-US", { month: "long", timeZone: "UTC" }),
    "%": "%",
  };
  return pattern.replace(/%(.)/g, (_all, letter: string) => {
    const value = parts[letter];
    if (value === undefined)
      throw new MongoError(18536, `Invalid format character '%${letter}' in format string`);
    return value;
  });
}

function fromParts(values: Record<string, unknown>): Date | null {
  const zone = zoneOf(values.timezone);
  const number = (field: string, fallback: number): number => {
    const value = values[field];
    if (value === undefined && !(field in values)) return fallback;
    return isNil(value) ? Number.NaN : toNumber(value);
  };
  const iso = "isoWeekYear" in values;
  const local = new Date(0);
  const time = [
    number("hour", 0),
    number("minute", 0),
    number("second", 0),
    number("millisecond", 0),
  ] as const;
  if (iso) {
    const year = number("isoWeekYear", 1970);
    const fourth = new Date(0);
    fourth.setUTCFullYear(year, 0, 4);
    const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * DAY;
    local.setTime(monday + ((number("isoWeek", 1) - 1) * 7 + number("isoDayOfWeek", 1) - 1) * DAY);
  } else {
    if (!("year" in values))
      throw new MongoError(40516, "$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
    local.setUTCFullYear(number("year", 1970), number("month", 1) - 1, number("day", 1));
  }
  local.setUTCHours(...time);
  return Number.isNaN(local.getTime()) ? null : fromLocal(local, zone);
}

function toParts({ date, timezone, iso8601 }: Record<string, unknown>): unknown {
  if (isNil(date)) return null;
  const local = toLocal(asDate(date, "$dateToParts"), zoneOf(timezone));
  const week = isoWeekOf(local);
  return {
    ...(iso8601 === true
      ? { isoWeekYear: week.year, isoWeek: week.week, isoDayOfWeek: local.getUTCDay() || 7 }
      : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() }),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
}

/** Dates, with the offsets of time zones cached. */
export const dates: Record<string, BsonOperator> = Object.fromEntries([
  part("$year", (local) => local.getUTCFullYear()),
  part("$month", (local) => local.getUTCMonth() + 1),
  part("$dayOfMonth", (local) => local.getUTCDate()),
  part("$dayOfWeek", (local) => local.getUTCDay() + 1),
  part("$dayOfYear", dayOfYear),
  part("$hour", (local) => local.getUTCHours()),
  part("$minute", (local) => local.getUTCMinutes()),
  part("$second", (local) => local.getUTCSeconds()),
  part("$millisecond", (local) => local.getUTCMilliseconds()),
  part("$week", (local) => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7)),
  part("$isoWeek", (local) => isoWeekOf(local).week),
  part("$isoWeekYear", (local) => Long.fromNumber(isoWeekOf(local).year)),
  part("$isoDayOfWeek", (local) => local.getUTCDay() || 7),
  namedOperator(
    "$dateTrunc",
    ["date", "unit", "binSize", "timezone", "startOfWeek"],
    ({ date, unit, binSize, timezone, startOfWeek }) => {
      if (isNil(date) || isNil(unit)) return null;
      const size = binSize === undefined ? 1 : toNumber(binSize);
      if (!(size > 0)) throw new MongoError(5439017, "$dateTrunc requires 'binSize' to be greater than 0");
      return truncate(
        asDate(date, "$dateTrunc"),
        unitOf(unit, "$dateTrunc"),
        size,
        zoneOf(timezone),
        weekdayOf(startOfWeek),
      );
    },
  ),
  namedOperator(
    "$dateDiff",
    ["startDate", "endDate", "unit", "timezone", "startOfWeek"],
    ({ startDate, endDate, unit, timezone, startOfWeek }) => {
      if (isNil(startDate) || isNil(endDate) || isNil(unit)) return null;
      const name = "$dateDiff";
      return difference(
        asDate(startDate, name),
        asDate(endDate, name),
        unitOf(unit, name),
        zoneOf(timezone),
        weekdayOf(startOfWeek),
      );
    },
  ),
  ...(["$dateAdd", "$dateSubtract"] as const).map((name) =>
    namedOperator(
      name,
      ["startDate", "unit", "amount", "timezone"],
      ({ startDate, unit, amount, timezone }) => {
        if (isNil(startDate) || isNil(unit) || isNil(amount)) return null;
        const sign = name === "$dateAdd" ? 1 : -1;
        return shift(asDate(startDate, name), unitOf(unit, name), sign * toNumber(amount), zoneOf(timezone));
      },
    ),
  ),
  namedOperator(
    "$dateToString",
    ["date", "format", "timezone", "onNull"],
    ({ date, format: pattern, timezone, onNull }) => {
      if (isNil(date)) return onNull ?? null;
      const fallback = isNil(timezone) ? "%Y-%m-%dT%H:%M:%S.%LZ" : "%Y-%m-%dT%H:%M:%S.%L";
      return format(
        asDate(date, "$dateToString"),
        typeof pattern === "string" ? pattern : fallback,
        zoneOf(timezone),
      );
    },
  ),
  namedOperator(
    "$dateFromParts",
    [
      "year",
      "month",
      "day",
      "isoWeekYear",
      "isoWeek",
      "isoDayOfWeek",
      "hour",
      "minute",
      "second",
      "millisecond",
      "timezone",
    ],
    fromParts,
  ),
  namedOperator("$dateToParts", ["date", "timezone", "iso8601"], toParts),
]);
