import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay } from "#tests/factories/arbitraries";
import { addDays, earlierDay } from "~/domain/date/iso-day";
import { settleZoom, ticksOf, windowOf, yearsOf } from "~/services/timeline/timeline-window.server";

const query = {
  fields: [],
  offices: [],
  states: [],
  onlyLate: false,
  zoom: "year",
  year: null,
  view: "axis",
  page: 1,
} as const;
const anyWindow = fc.tuple(anyDay, anyDay).map(([a, b]) => ({ from: earlierDay(a, b), to: a < b ? b : a }));
const anyQuery = fc
  .record({
    zoom: fc.constantFrom("year" as const, "quarter" as const),
    year: fc.option(fc.integer({ min: 2019, max: 2032 })),
  })
  .map((part) => ({ ...query, fields: [], offices: [], states: [], ...part }));

describe("window of the time axis", () => {
  it("is filled by its parts without gap or overlap", () => {
    fc.assert(
      fc.property(anyWindow, anyQuery, anyDay, (whole, asked, today) => {
        const settled = settleZoom(asked, whole, today);
        const window = windowOf(settled, whole);
        const ticks = ticksOf(settled, window);
        expect(ticks[0]?.from).toBe(window.from);
        expect(ticks.at(-1)?.to).toBe(window.to);
        ticks.slice(1).forEach((tick, index) => {
          expect(tick.from).toBe(addDays(ticks[index]?.to ?? "", 1));
        });
      }),
    );
  });

  it("shows quarters exactly for a single year", () => {
    fc.assert(
      fc.property(anyWindow, anyQuery, anyDay, (whole, asked, today) => {
        const { zoom, year } = settleZoom(asked, whole, today);
        expect(zoom === "quarter").toBe(year !== null);
        if (asked.year === null && year !== null) expect(yearsOf(whole)).toContain(year);
      }),
    );
  });

  it("shows the last year in quarters once the axis is over, and the first before it begins", () => {
    const whole = { from: "2022-01-01", to: "2026-12-31" };
    const quarters = { ...query, fields: [], offices: [], states: [], zoom: "quarter" as const };
    const yearOn = (today: string) => settleZoom(quarters, whole, today).year;
    expect(["2021-12-31", "2024-02-29", "2026-12-31", "2027-01-01", "2031-06-02"].map(yearOn)).toEqual([
      2022, 2024, 2026, 2026, 2026,
    ]);
  });
});
