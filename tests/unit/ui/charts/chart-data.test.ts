import { describe, expect, it } from "vitest";
import { type ChartData, seriesValue, toChartTable } from "~/ui/charts/chart-data";

const data: ChartData = {
  rowHeading: "Feld",
  unit: "Dinge",
  series: [
    { key: "done", label: "fertig" },
    { key: "open", label: "offen" },
  ],
  rows: [
    { key: "a", label: "A", values: { done: 0, open: 3 }, total: 3 },
    { key: "b", label: "B", values: { done: null, open: 1 } },
  ],
  totalHeading: "gesamt",
  missing: "unbekannt",
};

describe("toChartTable", () => {
  it("has one column per series between row label and denominator", () => {
    expect(toChartTable(data).header).toEqual(["Feld", "fertig", "offen", "gesamt"]);
  });

  it("keeps zero and missing apart", () => {
    expect(toChartTable(data).body).toEqual([
      ["A", 0, 3, 3],
      ["B", null, 1, null],
    ]);
  });

  it("leaves the denominator out where the chart has none", () => {
    const { totalHeading: _, ...withoutTotal } = data;
    expect(toChartTable(withoutTotal).body[0]).toEqual(["A", 0, 3]);
  });
});

it("treats a series that a row does not name as missing, not as zero", () => {
  expect(seriesValue({ key: "a", label: "A", values: {} }, "done")).toBeNull();
});
