import { within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type ChartData, toChartTable } from "~/ui/charts/chart-data";
import { ChartFrame } from "~/ui/charts/chart-frame";
import { LineChart } from "~/ui/charts/line-chart";
import { linePoints, lineScale } from "~/ui/charts/line-geometry";
import { StackedBarChart } from "~/ui/charts/stacked-bar-chart";
import { serverDrawn } from "./server-drawn";

const bars: ChartData = {
  rowHeading: "Feld",
  unit: "Dinge",
  totalHeading: "gesamt",
  missing: "unbekannt",
  series: [
    { key: "done", label: "fertig" },
    { key: "open", label: "offen" },
    { key: "silent", label: "ohne Angabe" },
  ],
  rows: [
    { key: "a", label: "Feld A", href: "/a", values: { done: 2, open: 1, silent: 0 }, total: 3 },
    { key: "b", label: "Feld B", values: { done: 0, open: 3, silent: 2 }, total: 5 },
    { key: "c", label: "Feld C", values: { done: 0, open: 0, silent: 0 }, total: 0 },
  ],
};

const curves: ChartData = {
  rowHeading: "Monat",
  unit: "Schritte",
  missing: "noch offen",
  series: [
    { key: "planned", label: "geplant" },
    { key: "reached", label: "erreicht" },
  ],
  rows: [
    { key: "2024-01-31", label: "Januar 2024", values: { planned: 1, reached: 0 } },
    { key: "2024-02-29", label: "Februar 2024", values: { planned: 4, reached: 3 } },
    { key: "2024-03-31", label: "März 2024", values: { planned: 9, reached: null } },
  ],
};

const words = { showTable: "Tabelle", tableCaption: "Dinge je Feld", downloadCsv: "CSV" };
const tones = { done: "deep", open: "pale", silent: "void", planned: "grey", reached: "deep" } as const;

function drawnBars() {
  return serverDrawn(
    <ChartFrame id="c" finding="Ein Befund." data={bars} csvHref="/c.csv" words={words}>
      <StackedBarChart chartId="c" data={bars} tones={tones} />
    </ChartFrame>,
  );
}

/** The values written into the segments of a drawn chart, by row and series; absent segments are zeros. */
function segmentsOf(box: HTMLElement): Record<string, Record<string, number>> {
  const found: Record<string, Record<string, number>> = {};
  for (const segment of box.querySelectorAll<SVGRectElement>("rect[data-series]")) {
    const { row = "", series = "", value = "" } = segment.dataset;
    found[row] = { ...found[row], [series]: Number(value) };
  }
  return found;
}

function cellsOf(box: HTMLElement): string[][] {
  return [...box.querySelectorAll("table tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? ""),
  );
}

describe("a stacked bar chart", () => {
  it("draws the numbers of its data", () => {
    expect(segmentsOf(drawnBars())).toEqual({ a: { done: 2, open: 1 }, b: { open: 3, silent: 2 } });
  });

  it("has the same numbers in chart, table and CSV", () => {
    const box = drawnBars();
    const { header, body } = toChartTable(bars);
    expect(cellsOf(box)).toEqual([header, ...body].map((row) => row.map(String)));
    const drawn = segmentsOf(box);
    for (const [index, row] of bars.rows.entries()) {
      const values = bars.series.map(({ key }) => drawn[row.key]?.[key] ?? 0);
      expect(values).toEqual(body[index]?.slice(1, -1));
    }
  });

  it("draws lengths in proportion to the longest row", () => {
    const widths = [...drawnBars().querySelectorAll("rect[data-series]")].map((rect) =>
      rect.getAttribute("width"),
    );
    expect(widths).toEqual(["40%", "20%", "60%", "40%"]);
  });

  it("ends every bar with its denominator", () => {
    const totals = [...drawnBars().querySelectorAll(".bar-total")].map((text) => text.textContent);
    expect(totals).toEqual(["3", "5", "0"]);
  });

  it("names only the tones that occur", () => {
    const legend = drawnBars().querySelector(".legend");
    expect([...(legend?.children ?? [])].map((item) => item.textContent)).toEqual([
      "fertig",
      "offen",
      "ohne Angabe",
    ]);
  });

  it("links rows that have a page", () => {
    const names = drawnBars().querySelector<HTMLElement>(".bar-chart__names");
    if (!names) throw new Error("no names");
    expect(within(names).getByRole("link", { name: "Feld A" })).toHaveAttribute("href", "/a");
    expect(within(names).queryByRole("link", { name: "Feld B" })).toBeNull();
  });

  it("is a figure named by its finding, with the file beside it", () => {
    const box = drawnBars();
    expect(within(box).getByRole("figure", { name: "Ein Befund." })).not.toBeNull();
    expect(within(box).getByRole("link", { name: "CSV" })).toHaveAttribute("href", "/c.csv");
  });
});

describe("a line chart", () => {
  const box = serverDrawn(
    <ChartFrame id="l" finding="Ein Befund." data={curves} csvHref="/l.csv" words={words}>
      <LineChart data={curves} tones={tones} mark={{ isoDay: "2024-03-01", label: "heute" }} />
    </ChartFrame>,
  );

  it("draws a point for every known value and none for a missing one", () => {
    const steps = (key: string) =>
      (box.querySelector(`path[data-series=${key}]`)?.getAttribute("d") ?? "").match(/[MV]/g)?.length;
    expect(steps("planned")).toBe(3);
    expect(steps("reached")).toBe(2);
  });

  it("has the same numbers in curve, table and CSV", () => {
    const { body } = toChartTable(curves);
    const scale = lineScale(curves);
    for (const [column, { key }] of curves.series.entries()) {
      const known = body.map((row) => row[column + 1]).filter((value) => value !== null);
      expect(linePoints(curves, key, scale).map(({ value }) => value)).toEqual(known);
    }
    expect(cellsOf(box).at(-1)).toEqual(["März 2024", "9", "noch offen"]);
  });

  it("names every curve at its last value", () => {
    const labels = [...box.querySelectorAll(".end-label")].map((label) => label.textContent);
    expect(labels.sort()).toEqual(["3erreicht", "9geplant"]);
  });

  it("marks the day", () => {
    expect(box.querySelector(".mark-text")).toHaveTextContent("heute");
  });
});
