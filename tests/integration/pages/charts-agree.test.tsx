import { JSDOM } from "jsdom";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { loadDemo } from "#seeds/load-demo";
import { ProgressSection } from "~/features/measure-page/progress-section";
import { FieldsSection } from "~/features/overview/fields-section";
import { OfficesSection } from "~/features/overview/offices-section";
import { OverTimeSection } from "~/features/overview/over-time-section";
import { today } from "~/platform/clock.server";
import { loader as overviewCsv } from "~/routes/diagramme.$name[.]csv";
import { loader as progressCsv } from "~/routes/massnahmen.$number_.fortschritt[.]csv";
import type { ChartFigure } from "~/services/charts/chart-figure";
import { getMeasure } from "~/services/measures/get-measure.server";
import { getOverview } from "~/services/overview/get-overview.server";
import { type ChartCell, toChartTable } from "~/ui/charts/chart-data";
import { lineScale } from "~/ui/charts/line-geometry";

const reader = { audience: "public", today: today() } as const;

beforeEach(async () => {
  await loadDemo(reader);
});

async function overviewNow() {
  const overview = await getOverview(reader);
  if (!overview) throw new Error("The demonstration has a plan.");
  return overview;
}

/** Chart, table and CSV file of the overview show the same numbers, and they are those of the service. */
describe("charts of the overview", () => {
  it.each(["statesByField", "statesByOffice"] as const)(
    "%s: bars, table and CSV file agree",
    async (chart) => {
      const overview = await overviewNow();
      const figure = overview.charts[chart];
      const section = chart === "statesByField" ? FieldsSection : OfficesSection;
      const page = documentOf(section({ overview }));

      const drawn = [...page.querySelectorAll("rect[data-row]")].map((bar) =>
        ["data-row", "data-series", "data-value"].map((name) => bar.getAttribute(name)),
      );
      const expected = figure.data.rows.flatMap((row) =>
        figure.data.series.flatMap(({ key }) =>
          row.values[key] ? [[row.key, key, String(row.values[key])]] : [],
        ),
      );
      expect(drawn.sort()).toEqual(expected.sort());
      expect(drawn.length).toBeGreaterThan(0);
      expect(tableCells(page)).toEqual(expectedCells(figure));
      expect(await csvCells(figure)).toEqual(expectedCells(figure, ""));
    },
  );

  it("milestones over time: curves, table and CSV file agree", async () => {
    const overview = await overviewNow();
    const figure = overview.charts.milestonesOverTime;
    const page = documentOf(OverTimeSection({ overview }));
    expectCurvesToShow(page, figure);
    expect(tableCells(page)).toEqual(expectedCells(figure));
    expect(await csvCells(figure)).toEqual(expectedCells(figure, ""));
  });
});

describe("progress of a measure", () => {
  it("curves, table and CSV file agree", async () => {
    const measure = await getMeasure({ ...reader, number: 4 });
    const figure = measure?.progressOverTime;
    const section = measure && ProgressSection({ page: measure });
    if (!figure || !section) throw new Error("Measure 4 has milestones.");
    const page = documentOf(section);
    expectCurvesToShow(page, figure);
    expect(tableCells(page)).toEqual(expectedCells(figure));
    expect(await csvCells(figure)).toEqual(expectedCells(figure, ""));
  });
});

function documentOf(element: ReactElement): Document {
  return new JSDOM(renderToStaticMarkup(element)).window.document;
}

/** The table inside the chart's figure, cell by cell. */
function tableCells(page: Document): string[][] {
  const rows = [...page.querySelectorAll("figure details table tr")];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? ""));
}

function expectedCells({ data }: ChartFigure, missing = data.missing): string[][] {
  const { header, body } = toChartTable(data);
  const text = (cell: ChartCell) => (cell === null ? missing : String(cell));
  return [header, ...body.map((row) => row.map(text))];
}

/** Reads a step path back into values; each value a curve holds must be drawn at its height. */
function expectCurvesToShow(page: Document, { data }: ChartFigure): void {
  const { maximum } = lineScale(data);
  for (const { key } of data.series) {
    const path = page.querySelector(`path[data-series="${key}"]`)?.getAttribute("d") ?? "";
    const heights = [...path.matchAll(/(?:M[\d.]+ |V)([\d.]+)/g)].map((match) => Number(match[1]));
    const values = heights.map((height) => Math.round(maximum * (1 - height / 1000)));
    expect(values).toEqual(data.rows.flatMap((row) => row.values[key] ?? []));
  }
}

/** The cells of the CSV file behind the chart's link. */
async function csvCells({ csvHref }: ChartFigure): Promise<string[][]> {
  const request = new Request(`http://localhost${csvHref}`);
  const [, name, number] = /^\/diagramme\/(\w+)\.csv$|^\/massnahmen\/(\d+)\//.exec(csvHref) ?? [];
  const context = { cspNonce: "", requestId: "", clientAddress: "" };
  const args = { request, params: { name, number }, context };
  const response = await (name ? overviewCsv(args) : progressCsv(args));
  const content = (await response.text()).replace(/^\uFEFF/, "");
  return content
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(";").map((cell) => cell.replace(/^"(.*)"$/, "$1")));
}
