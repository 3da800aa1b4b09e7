import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyPreciseDate } from "#tests/factories/arbitraries";
import { addDays } from "~/domain/date/iso-day";
import { latestDay } from "~/domain/date/precise-date";
import { planYears, settleZoom, ticksOf, windowOf } from "~/services/timeline/timeline-window.server";

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
const anyPeriod = fc
  .tuple(anyPreciseDate, anyPreciseDate)
  .filter(([from, to]) => latestDay(from) < latestDay(to))
  .map(([from, to]) => ({ period: { from, to } }));
const anyQuery = fc
  .record({
    zoom: fc.constantFrom("year" as const, "quarter" as const),
    year: fc.option(fc.integer({ min: 2019, max: 2032 })),
  })
  .map((part) => ({ ...query, fields: [], offices: [], states: [], ...part }));

describe("window of the time axis", () => {
  it("is filled by its parts without gap or overlap", () => {
    fc.assert(
      fc.property(anyPeriod, anyQuery, anyDay, (plan, asked, today) => {
        const settled = settleZoom(asked, plan, today);
        const window = windowOf(settled, plan);
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
      fc.property(anyPeriod, anyQuery, anyDay, (plan, asked, today) => {
        const { zoom, year } = settleZoom(asked, plan, today);
        expect(zoom === "quarter").toBe(year !== null);
        if (asked.year === null && year !== null) expect(planYears(plan)).toContain(year);
      }),
    );
  });
});
