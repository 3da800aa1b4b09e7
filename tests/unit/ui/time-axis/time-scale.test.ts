import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay } from "#tests/factories/arbitraries";
import { addDays } from "~/domain/date/iso-day";
import { dayPosition, isInside, spanPosition, svgPercent, yearsOf } from "~/ui/time-axis/time-scale";

const year = { from: "2025-01-01", to: "2025-12-31" };
const anySpan = fc.tuple(anyDay, fc.nat(2000)).map(([from, days]) => ({ from, to: addDays(from, days) }));

describe("time scale", () => {
  it("spans the window with its first and last day", () => {
    expect(spanPosition(year, year)).toEqual({ x: 0, width: 100 });
    expect(spanPosition(year, { from: "2025-07-02", to: "2025-12-31" })?.x).toBeCloseTo((182 / 365) * 100);
    expect(dayPosition(year, "2025-01-01")).toBeCloseTo(50 / 365);
  });

  it("cuts a span to the window, and has no place for one outside", () => {
    expect(spanPosition(year, { from: "2020-01-01", to: "2030-01-01" })).toEqual({ x: 0, width: 100 });
    expect(spanPosition(year, { from: "2026-01-01", to: "2026-12-31" })).toBeNull();
    expect(spanPosition(year, { from: "2024-01-01", to: "2024-12-31" })).toBeNull();
  });

  it("keeps every span inside the axis and in order of time", () => {
    fc.assert(
      fc.property(anySpan, anySpan, (scale, span) => {
        const place = spanPosition(scale, span);
        if (place === null) return;
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.width).toBeGreaterThan(0);
        expect(place.x + place.width).toBeLessThanOrEqual(100.000001);
      }),
    );
    fc.assert(
      fc.property(anySpan, anyDay, fc.integer({ min: 1, max: 500 }), (scale, day, days) => {
        expect(dayPosition(scale, day)).toBeLessThan(dayPosition(scale, addDays(day, days)));
      }),
    );
  });

  it("has a day between 0 and 100 % exactly if it lies inside", () => {
    fc.assert(
      fc.property(anySpan, anyDay, (scale, day) => {
        const position = dayPosition(scale, day);
        expect(position > 0 && position < 100).toBe(isInside(scale, day));
      }),
    );
  });

  it("names every year it touches", () => {
    expect(yearsOf({ from: "2024-11-01", to: "2026-02-01" }).map((tick) => tick.label)).toEqual([
      "2024",
      "2025",
      "2026",
    ]);
  });

  it("writes lengths without a tail of digits", () => {
    expect(svgPercent(100 / 3)).toBe("33.33%");
  });
});
