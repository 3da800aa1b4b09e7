import fc from "fast-check";
import { expect, it } from "vitest";
import type { ChartData } from "~/ui/charts/chart-data";
import { stackMaximum, stackSegments, stackTotal } from "~/ui/charts/stack-geometry";

const keys = ["a", "b", "c"];
const anyChart = fc
  .array(fc.tuple(...keys.map(() => fc.option(fc.nat(50)))), { minLength: 1, maxLength: 6 })
  .map(
    (rows): ChartData => ({
      rowHeading: "",
      unit: "",
      missing: "",
      series: keys.map((key) => ({ key, label: key })),
      rows: rows.map((values, index) => ({
        key: String(index),
        label: String(index),
        values: Object.fromEntries(keys.map((key, column) => [key, values[column] ?? null])),
      })),
    }),
  );

it("lays segments end to end without gaps, in the order of the series, within the axis", () => {
  fc.assert(
    fc.property(anyChart, (data) => {
      const maximum = stackMaximum(data);
      for (const row of data.rows) {
        let end = 0;
        for (const segment of stackSegments(data, row, maximum)) {
          expect(segment.start).toBeCloseTo(end, 9);
          end = segment.start + segment.length;
        }
        expect(end).toBeCloseTo(stackTotal(data, row) / maximum, 9);
        expect(end).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

it("draws nothing for zero and nothing for a missing value", () => {
  const data: ChartData = {
    rowHeading: "",
    unit: "",
    missing: "",
    series: keys.map((key) => ({ key, label: key })),
    rows: [{ key: "r", label: "r", values: { a: 0, b: null, c: 4 } }],
  };
  const [row] = data.rows;
  if (!row) throw new Error("no row");
  expect(stackSegments(data, row, 4).map(({ seriesKey }) => seriesKey)).toEqual(["c"]);
});
