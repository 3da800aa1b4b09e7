import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPreciseDate } from "#tests/factories/arbitraries";
import { isPreciseDate, precisionOf } from "~/domain/date/precise-date";
import { parseGermanDate } from "~/texts/de/date-input";
import { delayInWords, formatDate, formatPeriod, sinceInWords, untilDate } from "~/texts/de/dates";

describe("dates typed in German", () => {
  it.each([
    ["15.06.2023", "2023-06-15"],
    ["1.6.2023", "2023-06-01"],
    ["5. Juni 2023", "2023-06-05"],
    ["06/2023", "2023-06"],
    ["6.2023", "2023-06"],
    ["Juni 2023", "2023-06"],
    ["Sept. 2023", "2023-09"],
    ["maerz 2024", "2024-03"],
    ["2. Quartal 2023", "2023-Q2"],
    ["II. Quartal 2023", "2023-Q2"],
    ["Q2 2023", "2023-Q2"],
    ["Q2/2023", "2023-Q2"],
    ["IV/2023", "2023-Q4"],
    ["2023", "2023"],
    ["  2023-Q2 ", "2023-Q2"],
  ])("%j is %s", (text, date) => {
    expect(parseGermanDate(text)).toEqual({ date });
  });

  it.each([
    ["Mitte 2023", "2023"],
    ["Ende 2026", "2026"],
    ["voraussichtlich Anfang Juni 2023", "2023-06"],
    ["1. Halbjahr 2023", "2023"],
    ["im Sommer 2024", "2024"],
    ["Ende des Jahres 2025", "2025"],
    ["ca. 2. Quartal 2023", "2023-Q2"],
  ])("%j is no more precise than %s and keeps its words", (text, date) => {
    expect(parseGermanDate(text)).toEqual({ date, wording: text });
  });

  it.each(["", "30.02.2023", "15.06.23", "Mitte", "5. Quartal 2023", "Juni", "bald", "13/2023", "Ma 2023"])(
    "refuses %j",
    (text) => {
      expect(parseGermanDate(text)).toBeNull();
    },
  );

  it("reads back every date it writes, with the same precision", () => {
    fc.assert(
      fc.property(anyPreciseDate, (date) => {
        expect(parseGermanDate(formatDate(date))).toEqual({ date });
        expect(parseGermanDate(`Mitte ${formatDate(date)}`)?.date).toBe(date);
      }),
    );
  });

  it("survives any text, and returns nothing but dates", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `bis ${text} 2023`),
        ),
        (text) => {
          const parsed = parseGermanDate(text);
          if (parsed) expect(isPreciseDate(parsed.date)).toBe(true);
          if (parsed && precisionOf(parsed.date) === "day") expect(text).toMatch(/\d/);
        },
      ),
    );
  });
});

describe("dates in words", () => {
  it.each([
    ["2023-06-15", "bis 15.06.2023"],
    ["2023-06", "bis Ende Juni 2023"],
    ["2023-Q2", "bis Ende des 2. Quartals 2023"],
    ["2023", "bis Ende 2023"],
  ])("%s as an end is %j", (date, words) => {
    expect(untilDate(date)).toBe(words);
  });

  it.each([
    ["2026-11-21", "seit einem Tag"],
    ["2026-10-10", "seit 43 Tagen"],
    ["2026-06-22", "seit 5 Monaten"],
    ["2024-11-22", "seit 2 Jahren"],
    ["2023-10-22", "seit 3 Jahren und einem Monat"],
    ["2023-06-01", "seit 3 Jahren und 5 Monaten"],
  ])("from %s to 2026-11-22 is %j", (from, words) => {
    expect(sinceInWords(from, "2026-11-22")).toBe(words);
  });

  it.each([
    [1, "seit einem Tag"],
    [59, "seit 59 Tagen"],
    [60, "seit einem Monat"],
    [61, "seit 2 Monaten"],
    [729, "seit 23 Monaten"],
    [731, "seit über 2 Jahren"],
    [1583, "seit über 4 Jahren"],
  ])("a delay of %i days is %j", (days, words) => {
    expect(delayInWords(days)).toBe(words);
  });

  it("periods may be open on both sides", () => {
    expect(formatPeriod({ from: "2022", to: "2026" })).toBe("2022 bis 2026");
    expect(formatPeriod({ from: "2024-03-01" })).toBe("ab 01.03.2024");
    expect(formatPeriod({})).toBe("ohne festgelegten Zeitraum");
  });
});
