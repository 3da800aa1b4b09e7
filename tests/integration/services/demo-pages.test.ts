import { beforeEach, describe, expect, it } from "vitest";
import { loadDemo } from "#seeds/load-demo";
import { shownStates } from "~/domain/measure/state";
import { getChart } from "~/services/charts/get-chart.server";
import { exportMeasures } from "~/services/measures/export-measures.server";
import { getMeasure } from "~/services/measures/get-measure.server";
import { listMeasures } from "~/services/measures/list-measures.server";
import { getOrganisation } from "~/services/organisations/get-organisation.server";
import { listOrganisations } from "~/services/organisations/list-organisations.server";
import { getOverview } from "~/services/overview/get-overview.server";
import { getProvenanceOverview } from "~/services/provenance/get-provenance-overview.server";
import { getTimeline } from "~/services/timeline/get-timeline.server";

const reader = { audience: "public", today: "2026-11-22" } as const;
const listOf = (address: string) =>
  listMeasures({ ...reader, params: new URL(address, "http://localhost").searchParams });

/** The demonstration, so that pages are tested with every situation the product must show. */
beforeEach(async () => {
  expect(await loadDemo({ today: reader.today })).toBe(true);
});

describe("overview", () => {
  it("counts every measure once in each chart and in the figures", async () => {
    const overview = await getOverview(reader);
    if (!overview) throw new Error("no overview");
    const { statesByField, statesByOffice, milestonesOverTime } = overview.charts;
    for (const { data } of [statesByField, statesByOffice]) {
      expect(data.series.map((series) => series.key).sort()).toEqual([...shownStates].sort());
      const inBars = data.rows
        .flatMap((row) => Object.values(row.values))
        .reduce<number>((a, b) => a + (b ?? 0), 0);
      expect(inBars).toBe(overview.measureCount);
      expect(data.rows.reduce((sum, row) => sum + (row.total ?? 0), 0)).toBe(overview.measureCount);
    }
    const today = milestonesOverTime.data.rows.find((row) => row.key === reader.today);
    const reached = overview.keyFigures.find((figure) => figure.key === "milestonesReached");
    expect(today?.values.actual).toBe(reached?.count);
    expect(today?.total).toBe(reached?.total);
    expect(overview.states.total).toBe(overview.measureCount);
  });

  it("every figure, excerpt and bar leads to a list of exactly what it counts", async () => {
    const overview = await getOverview(reader);
    if (!overview) throw new Error("no overview");
    const { keyFigures, late, overdue, notReported, offices, charts } = overview;
    const counted = [
      ...keyFigures.map(({ href, count }) => ({ href, count })),
      ...[late, overdue, notReported].map(({ href, total }) => ({ href, count: total })),
      ...offices.map(({ href, rollUp }) => ({ href, count: rollUp.total })),
      ...charts.statesByField.data.rows.map(({ href, total }) => ({ href, count: total })),
    ];
    for (const { href, count } of counted) {
      if (!href) continue;
      const list = await listOf(href);
      expect({ href, count: list?.matchCount, notices: list?.notices }).toEqual({ href, count, notices: [] });
    }
  });

  it("hands every chart out by name", async () => {
    const overview = await getOverview(reader);
    expect(await getChart({ ...reader, name: "aemter" })).toEqual(overview?.charts.statesByOffice);
    expect(await getChart({ ...reader, name: "toString" })).toBeNull();
  });

  it("shows what is late, overdue and not reported, each with its reason", async () => {
    const overview = await getOverview(reader);
    for (const entry of [...(overview?.late.entries ?? []), ...(overview?.overdue.entries ?? [])]) {
      expect(entry.light.level).toBe("raised");
      expect(entry.light.sentences[0]).toMatch(/\.$/);
    }
    expect(overview?.late.total).toBeGreaterThan(0);
    expect(overview?.overdue.total).toBeGreaterThan(0);
    expect(overview?.notReported.total).toBeGreaterThan(0);
    expect(overview?.changes.entries.length).toBeGreaterThan(0);
  });
});

describe("list of measures", () => {
  it("and its CSV file hold the same measures in the same order", async () => {
    for (const address of [
      "/massnahmen",
      "/massnahmen?stand=in-umsetzung&sortierung=-titel&gruppe=amt&zeilen=25",
    ]) {
      const params = new URL(address, "http://localhost").searchParams;
      const list = await listOf(address);
      const csv = await exportMeasures({ ...reader, params });
      const numbers = csv
        ?.split("\r\n")
        .slice(1, -1)
        .map((line) => Number(line.split(";")[0]));
      expect(numbers).toEqual(list?.rows.map((row) => row.number));
    }
  });

  it("pages, groups and sub-totals cover the filtered measures, no more and no less", async () => {
    const grouped = await listOf(
      "/massnahmen?gruppe=handlungsfeld&hinweis=verspaetet&hinweis=bericht-ueberfaellig",
    );
    expect(grouped?.groups.reduce((sum, group) => sum + group.rollUp.total, 0)).toBe(grouped?.matchCount);
    expect(grouped?.rollUp.total).toBe(grouped?.matchCount);
    expect(grouped?.rows.every((row) => row.late.level === "raised" || row.overdue.level === "raised")).toBe(
      true,
    );
  });

  it("finds words without regard to case and accents, in titles and organisations", async () => {
    const found = await listOf("/massnahmen?suche=WEGE%20auslanderbehorde");
    expect(found?.rows.map((row) => row.number)).toContain(1);
    expect((await listOf("/massnahmen?suche=gibtesnicht"))?.rows).toEqual([]);
  });

  it("puts measures without a value last in both directions", async () => {
    for (const sort of ["fortschritt", "-fortschritt", "letzter-bericht", "-letzter-bericht"]) {
      const rows = (await listOf(`/massnahmen?sortierung=${sort}`))?.rows ?? [];
      const missing = rows.map(
        (row) => (sort.includes("fort") ? row.progress.share : row.lastReport) === null,
      );
      expect(missing).toEqual([...missing].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it("names a page that does not exist and shows the last one", async () => {
    const list = await listOf("/massnahmen?seite=99");
    expect(list?.query.page).toBe(1);
    expect(list?.notices).toEqual([
      "Der Wert „99“ für „seite“ ist unbekannt oder ungültig und wurde nicht berücksichtigt.",
    ]);
  });
});

describe("page of a measure", () => {
  it("agrees with the list, and its neighbours lead through the whole plan", async () => {
    const rows = (await listOf("/massnahmen?zeilen=200"))?.rows ?? [];
    for (const row of rows) {
      const page = await getMeasure({ ...reader, number: row.number });
      const { contributingCount, ...same } = row;
      expect(page?.summary).toMatchObject(same);
      expect(page?.summary.contributingOffices).toHaveLength(contributingCount);
      expect(page?.next?.number ?? null).toBe(rows[rows.indexOf(row) + 1]?.number ?? null);
      expect(page?.previous?.number ?? null).toBe(rows[rows.indexOf(row) - 1]?.number ?? null);
      const last = page?.progressOverTime?.data.rows.find((each) => each.key === reader.today);
      if (last) expect(last.values.actual).toBe(Math.round((row.progress.share ?? 0) * 100));
      for (const milestone of page?.milestones ?? []) {
        expect(
          page && page.axis.from <= milestone.originalSpan.from && milestone.currentSpan.to <= page.axis.to,
        ).toBe(true);
      }
    }
    expect(await getMeasure({ ...reader, number: 9999 })).toBeNull();
  });

  it("calls no measure fact whose periods, milestones or reports are invented, in the file neither", async () => {
    const bases = async (number: number) => (await getMeasure({ ...reader, number }))?.summary.modelledBasis;
    expect(await bases(1)).toEqual(["periods", "reports"]);
    expect(await bases(2)).toEqual(["periods", "milestones", "reports"]);
    const [, first] =
      (await exportMeasures({ ...reader, params: new URLSearchParams() }))?.split("\r\n") ?? [];
    expect(first).toMatch(/;belegt;Berichtszeiträume und Fristen, Berichte;;[^;]+$/);
    expect((await getOverview(reader))?.modelledBasis).toEqual(["periods", "milestones", "reports"]);
    const office = await getOrganisation({ ...reader, key: "sozialamt" });
    expect(office?.modelledBasis).toEqual(["periods", "milestones", "reports"]);
  });

  it("shows every responsible office, also the one that never reported", async () => {
    const silent = (await listOf("/massnahmen?hinweis=bericht-ueberfaellig"))?.rows ?? [];
    for (const row of silent) {
      const page = await getMeasure({ ...reader, number: row.number });
      const { leadOffice, contributingOffices = [] } = page?.summary ?? {};
      const offices = [leadOffice, ...contributingOffices].map((office) => office?.key);
      expect(page?.officeReports.slice(0, offices.length).map(({ office }) => office.key)).toEqual(offices);
      expect(page?.officeReports.some(({ overdue }) => overdue?.level === "raised")).toBe(true);
    }
  });
});

describe("time axis", () => {
  const timelineOf = (query: string) => getTimeline({ ...reader, params: new URLSearchParams(query) });

  it("holds every measure once over the whole plan, in parts that fill the window", async () => {
    const timeline = await timelineOf("");
    const numbers = timeline?.groups.flatMap((group) => group.items.map((item) => item.number)) ?? [];
    expect(numbers.length).toBe(timeline?.totalCount);
    expect(new Set(numbers).size).toBe(numbers.length);
    // One milestone is due in 2027, after the end of the plan.
    const years = ["2022", "2023", "2024", "2025", "2026", "2027"];
    expect(timeline?.ticks.map((tick) => tick.label)).toEqual(years);
    expect(timeline?.options.years.map((year) => year.value)).toEqual(years);
  });

  it("cuts bars and milestones to the year asked for", async () => {
    const timeline = await timelineOf("ansicht=quartale&jahr=2024");
    expect(timeline?.ticks.map((tick) => tick.label)).toEqual(["I/2024", "II/2024", "III/2024", "IV/2024"]);
    expect(timeline?.options.years.find((year) => year.value === "2024")?.count).toBe(timeline?.matchCount);
    for (const item of timeline?.groups.flatMap((group) => group.items) ?? []) {
      expect(item.bar !== null || item.milestones.length > 0).toBe(true);
      if (item.bar) expect(item.bar.from >= "2024-01-01" && item.bar.to <= "2024-12-31").toBe(true);
    }
  });

  it("falls back to a year of its own for quarters, and names one outside the plan", async () => {
    const timeline = await timelineOf("ansicht=quartale&jahr=1990");
    expect(timeline?.query).toMatchObject({ zoom: "quarter", year: 2026 });
    expect(timeline?.notices).toHaveLength(1);
  });
});

describe.each(["2026-11-22", "2027-01-01", "2031-06-02"])("axes on %s", (today) => {
  const asOf = { ...reader, today };
  const holds = (window: { from: string; to: string }, day: string) => window.from <= day && day <= window.to;

  it("that of the plan holds every milestone and, because measures are late, today; so does the curve", async () => {
    const timeline = await getTimeline({ ...asOf, params: new URLSearchParams() });
    const overview = await getOverview(asOf);
    if (!timeline || !overview) throw new Error("no plan");
    const shown = timeline.groups.flatMap((group) => group.items).flatMap((item) => item.milestones);
    const counted = shown.filter((milestone) => milestone.state !== "cancelled").length;
    expect(counted).toBe(overview.keyFigures.find(({ key }) => key === "milestonesReached")?.total);
    expect(overview.late.total).toBeGreaterThan(0);
    expect(holds(timeline.window, today)).toBe(true);
    const curve = overview.charts.milestonesOverTime.data.rows;
    expect(curve.map((row) => row.key)).toContain(today);
    expect(curve.at(-1)?.values.plannedOriginal).toBe(counted);
  });

  it("that of every late measure holds today, and so does its curve", async () => {
    const late = await listMeasures({ ...asOf, params: new URLSearchParams("hinweis=verspaetet") });
    expect(late?.rows.length).toBeGreaterThan(0);
    for (const { number } of late?.rows ?? []) {
      const page = await getMeasure({ ...asOf, number });
      if (!page) throw new Error("no measure");
      expect({ number, holdsToday: holds(page.axis, today) }).toEqual({ number, holdsToday: true });
      const curve = page.progressOverTime?.data.rows.map((row) => row.key);
      if (curve) expect(curve).toContain(today);
    }
  });
});

describe("organisations", () => {
  it("the report card of every office agrees with the list and with itself", async () => {
    const list = await listOrganisations({ ...reader, params: new URLSearchParams() });
    for (const row of list?.rows ?? []) {
      const page = await getOrganisation({ ...reader, key: row.organisation.key });
      const roles = page?.contributions.map((contribution) => contribution.role) ?? [];
      expect(roles.filter((role) => role === "lead").length).toBe(row.leadCount);
      expect(roles.filter((role) => role === "contributing").length).toBe(row.contributingCount);
      expect(page?.owed.length).toBe(row.overdueCount);
      expect(page?.leadRollUp?.total ?? 0).toBe(row.leadCount);
      for (const record of page?.periodRecords ?? []) {
        expect(record.inTime + record.late + record.missing).toBe(record.owed);
      }
    }
    expect(list?.rows.some((row) => row.overdueCount > 0)).toBe(true);
    expect(await getOrganisation({ ...reader, key: "__proto__" })).toBeNull();
  });

  it("filters by kind, reach, structure and theme; each choice finds what it counts", async () => {
    const all = await listOrganisations({ ...reader, params: new URLSearchParams() });
    if (!all) throw new Error("no list");
    const parameters = {
      kinds: "art",
      reaches: "reichweite",
      structures: "struktur",
      themes: "thema",
    } as const;
    for (const part of ["kinds", "reaches", "structures", "themes"] as const) {
      for (const { value, count } of all.options[part]) {
        const found = await listOrganisations({
          ...reader,
          params: new URLSearchParams([[parameters[part], value]]),
        });
        expect({ value, count: found?.matchCount, notices: found?.notices }).toEqual({
          value,
          count,
          notices: [],
        });
      }
    }
  });
});

it("the provenance page counts everything exactly once", async () => {
  const overview = await getProvenanceOverview(reader);
  if (!overview) throw new Error("no overview");
  for (const kind of ["measures", "milestones", "reports", "organisations"] as const) {
    expect(overview.counts.reduce((sum, count) => sum + count[kind], 0)).toBe(overview.totals[kind]);
  }
  expect(overview.measures).toHaveLength(overview.totals.measures);
  // The demonstration closes nothing; see docs/decisions/0006.
  expect(overview.frozenPeriods).toEqual([]);
});
