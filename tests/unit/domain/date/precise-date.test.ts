import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyPreciseDate } from "#tests/factories/arbitraries";
import {
  addDays,
  addMonths,
  daysBetween,
  fullMonthsBetween,
  isIsoDay,
  monthEndsBetween,
} from "~/domain/date/iso-day";
import {
  comparePreciseDates,
  earliestDay,
  isPast,
  isPreciseDate,
  latestDay,
  precisionOf,
} from "~/domain/date/precise-date";
import { preciseDateSchema } from "~/domain/date/precise-date-schema";

describe("precise dates", () => {
  it.each([
    ["2023", "year", "2023-01-01", "2023-12-31"],
    ["2023-Q2", "quarter", "2023-04-01", "2023-06-30"],
    ["2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2023-06-15", "day", "2023-06-15", "2023-06-15"],
  ])("%s has precision %s and spans %s to %s", (date, precision, from, to) => {
    expect(precisionOf(date)).toBe(precision);
    expect([earliestDay(date), latestDay(date)]).toEqual([from, to]);
  });

  it.each([
    "2023-02-30",
    "2023-13",
    "2023-Q5",
    "23",
    "2023-6",
    "1899",
    "2200",
    "2023-06-15T00:00",
    "",
    "2023-00",
  ])("refuses %j", (text) => {
    expect(isPreciseDate(text)).toBe(false);
    expect(preciseDateSchema.safeParse(text).success).toBe(false);
  });

  it("has passed only when its whole span has", () => {
    expect(isPast("2023", "2023-12-31")).toBe(false);
    expect(isPast("2023", "2024-01-01")).toBe(true);
    expect(isPast("2023-Q2", "2023-06-30")).toBe(false);
    expect(isPast("2023-06-15", "2023-06-15")).toBe(false);
  });

  it("is never past while a day of its span is still to come", () => {
    fc.assert(
      fc.property(anyPreciseDate, anyDay, (date, today) => {
        expect(isPast(date, today)).toBe(daysBetween(latestDay(date), today) > 0);
        expect(earliestDay(date) <= latestDay(date)).toBe(true);
        expect(isIsoDay(earliestDay(date)) && isIsoDay(latestDay(date))).toBe(true);
      }),
    );
  });

  it("is in a total order that puts what runs out first first", () => {
    fc.assert(
      fc.property(anyPreciseDate, anyPreciseDate, anyPreciseDate, (a, b, c) => {
        expect(Math.sign(comparePreciseDates(a, b))).toBe(-Math.sign(comparePreciseDates(b, a)) + 0);
        if (latestDay(a) < latestDay(b)) expect(comparePreciseDates(a, b)).toBeLessThan(0);
        if (comparePreciseDates(a, b) <= 0 && comparePreciseDates(b, c) <= 0) {
          expect(comparePreciseDates(a, c)).toBeLessThanOrEqual(0);
        }
        expect(comparePreciseDates(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe("days", () => {
  it("adding and counting days are each other's reverse, over leap years and clock changes", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  });

  it("a month after 31 January is the last day of February", () => {
    expect(addMonths("2023-01-31", 1)).toBe("2023-02-28");
    expect(addMonths("2023-01-15", -1)).toBe("2022-12-15");
  });

  it("counts only full months", () => {
    expect(fullMonthsBetween("2023-01-15", "2023-02-14")).toBe(0);
    expect(fullMonthsBetween("2023-01-15", "2023-02-15")).toBe(1);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (day, months) => {
        expect(fullMonthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });

  it("lists the last day of every month touched", () => {
    expect(monthEndsBetween("2023-11-20", "2024-02-01")).toEqual([
      "2023-11-30",
      "2023-12-31",
      "2024-01-31",
      "2024-02-29",
    ]);
  });
});
