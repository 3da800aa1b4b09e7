import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChartData } from "~/ui/charts/chart-data";
import { lineScale, spreadLabels, stepPath, yearTicks } from "~/ui/charts/line-geometry";

const chart = (values: number[], from = "2022-01-31"): ChartData => ({
  rowHeading: "Tag",
  unit: "Dinge",
  missing: "-",
  series: [{ key: "a", label: "A" }],
  rows: values.map((value, index) => ({
    key: new Date(Date.parse(from) + index * 31 * 86_400_000).toISOString().slice(0, 10),
    label: String(index),
    values: { a: value },
  })),
});

describe("lineScale", () => {
  it("has a round top and few grid lines", () => {
    expect(lineScale(chart([0, 68]))).toMatchObject({ maximum: 80, ticks: [0, 20, 40, 60, 80] });
    expect(lineScale(chart([0, 3]))).toMatchObject({ maximum: 3, ticks: [0, 1, 2, 3] });
    expect(lineScale(chart([0, 0]))).toMatchObject({ maximum: 1, ticks: [0, 1] });
  });

  it("holds every value and never has more than six lines", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 5 }), (values) => {
        const { maximum, ticks } = lineScale(chart(values));
        expect(maximum).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
      }),
    );
  });
});

it("steps from value to value", () => {
  const row = { key: "2024-01-31", label: "", values: {} };
  const points = [
    { row, value: 0, x: 0, y: 1 },
    { row, value: 5, x: 0.5, y: 0.25 },
  ];
  expect(stepPath(points)).toBe("M0 1000 H500 V250");
});

it("begins a year at the left edge if its first month ends there", () => {
  const ticks = yearTicks(lineScale(chart(Array.from({ length: 14 }, () => 1))));
  expect(ticks.map(({ label }) => label)).toEqual(["2022", "2023"]);
  expect(ticks[0]?.share).toBe(0);
});

it("moves labels apart and keeps their order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }), (heights) => {
      const spread = spreadLabels(
        heights.map((y, index) => ({ y, index })),
        0.1,
      );
      for (const [index, label] of spread.entries()) {
        const next = spread[index + 1];
        if (next) expect(next.y - label.y).toBeGreaterThanOrEqual(0.1 - 1e-9);
        expect(label.y).toBeGreaterThanOrEqual((heights[label.index] ?? 0) - 1e-9);
      }
    }),
  );
});
