import fc from "fast-check";
import { JSDOM } from "jsdom";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it } from "vitest";
import { loadDemo } from "#seeds/load-demo";
import { OrganisationPage } from "~/features/organisations/organisation-page";
import { today } from "~/platform/clock.server";
import { loader as listLoader } from "~/routes/organisationen._index";
import { loader as pageLoader } from "~/routes/organisationen.$key";
import { loader as reportsLoader } from "~/routes/organisationen.$key_.berichte[.]csv";
import { loader as csvLoader } from "~/routes/organisationen[.]csv";
import { listMeasures } from "~/services/measures/list-measures.server";
import { toChartTable } from "~/ui/charts/chart-data";

beforeEach(async () => {
  expect(await loadDemo({ today: today() })).toBe(true);
});

const askFor = (path: string, params: Record<string, string> = {}) => ({
  request: new Request(`http://localhost${path}`),
  params,
  context: { cspNonce: "", requestId: "test", clientAddress: "127.0.0.1" },
});

async function listOf(query: string) {
  const list = await listLoader(askFor(`/organisationen?${query}`));
  if (!list) throw new Error("no plan");
  return list;
}

const pageOf = (key: string) => pageLoader(askFor(`/organisationen/${key}`, { key }));

async function linesOf(answer: Response): Promise<string[][]> {
  const text = (await answer.text()).replace(/^\uFEFF/, "").trimEnd();
  return text.split("\r\n").map((line) => line.split(";"));
}

describe("list", () => {
  it("narrows by kind, reach, structure and theme together", async () => {
    const { rows, totalCount, notices } = await listOf(
      "art=netzwerk&reichweite=stadtteilbezogen&thema=Kultur",
    );
    expect(rows.map((row) => row.organisation.name)).toEqual([
      "Netzwerk „Laubegast ist bunt“",
      "Netzwerk „Leuben ist bunt“",
      "Netzwerk „Prohlis ist bunt“",
    ]);
    expect(totalCount).toBeGreaterThan(50);
    expect(notices).toEqual([]);
    expect((await listOf("struktur=ehrenamtlich")).rows.map((row) => row.organisation.key)).toEqual([
      "integrations-und-auslaenderbeirat",
    ]);
  });

  it("names what it does not understand and ignores it", async () => {
    const list = await listOf("art=club&farbe=rot&thema[$ne]=x");
    expect(list.matchCount).toBe(list.totalCount);
    expect(list.notices.join("\n")).toMatch(/„club“/);
    expect(list.notices.join("\n")).toMatch(/„farbe“/);
    expect(list.notices).toHaveLength(3);
  });

  it("finds a name without its accents", async () => {
    const { rows } = await listOf("suche=fluchtlingsrat");
    expect(rows.map((row) => row.organisation.key)).toEqual(["saechsischer-fluechtlingsrat"]);
  });

  it("counts lead to lists of exactly what they count", async () => {
    for (const { leadHref, leadCount, officeHref, officeCount } of (await listOf("")).rows) {
      for (const { href, count } of [
        { href: leadHref, count: leadCount },
        { href: officeHref, count: officeCount },
      ]) {
        if (href === null) continue;
        const { searchParams } = new URL(href, "http://localhost");
        const list = await listMeasures({ audience: "public", today: today(), params: searchParams });
        expect({ href, count: list?.matchCount, notices: list?.notices }).toEqual({
          href,
          count,
          notices: [],
        });
      }
    }
  });

  it("has a CSV file with exactly its rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(["verein", "netzwerk", "amt", "falsch"]),
        fc.subarray(["stadtweit", "stadtteilbezogen", "ueberregional"]),
        fc.constantFrom("", "dresden", "zzz"),
        async (kinds, reaches, search) => {
          const params = new URLSearchParams([
            ...kinds.map((kind) => ["art", kind]),
            ...reaches.map((reach) => ["reichweite", reach]),
            ["suche", search],
          ]);
          const { rows, csvHref } = await listOf(String(params));
          const [header, ...body] = await linesOf(await csvLoader(askFor(csvHref)));
          expect(header?.[0]).toBe("Organisation");
          expect(body.map(([name]) => name?.replace(/^"|"$/g, ""))).toEqual(
            rows.map((row) => row.organisation.name),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("page", () => {
  it("of a partner says what it contributes in which form", async () => {
    const page = await pageOf("saechsischer-fluechtlingsrat");
    expect(page.contributions).toMatchObject([
      { measure: { number: 1 }, role: "partner", cooperationForm: "projectPartnership" },
    ]);
    expect(page.reportsChart).toBeNull();
    expect(page.sources.map(({ key }) => key)).toEqual(["P1", "P3"]);
  });

  it("of an office counts reports so that owed = in time + late + missing", async () => {
    const { periodRecords, overdueReports, contributions, owed } = await pageOf("sozialamt");
    expect(periodRecords.length).toBeGreaterThan(5);
    for (const record of periodRecords) {
      expect(record.inTime + record.late + record.missing).toBe(record.owed);
    }
    expect(overdueReports).toEqual({ count: owed.length, total: contributions.length });
  });

  it("draws, tabulates and exports the same reports", async () => {
    const page = await pageOf("auslaenderbehoerde");
    const figure = page.reportsChart;
    if (!figure) throw new Error("The office owes reports.");
    const { document } = new JSDOM(renderToStaticMarkup(<OrganisationPage page={page} />)).window;
    const drawn = [...document.querySelectorAll("rect[data-row]")].map((bar) => [
      bar.getAttribute("data-row"),
      bar.getAttribute("data-series"),
      Number(bar.getAttribute("data-value")),
    ]);
    const expected = figure.data.rows.flatMap((row) =>
      Object.entries(row.values).flatMap(([series, value]) => (value ? [[row.key, series, value]] : [])),
    );
    expect(drawn.map(String).sort()).toEqual(expected.map(String).sort());

    const { header, body } = toChartTable(figure.data);
    const cells = [header, ...body.map((row) => row.map(String))];
    const table = [...document.querySelectorAll("figure details table tr")];
    expect(table.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual(cells);
    const file = await reportsLoader(askFor(figure.csvHref, { key: "auslaenderbehoerde" }));
    expect(await linesOf(file)).toEqual(cells);
  });

  it("keeps former names and parents with their days", async () => {
    const renamed = await pageOf("saechsische-integrationsbeauftragte");
    expect(renamed.names[0]).toMatchObject({
      name: "Sächsischer Ausländerbeauftragter",
      validTo: "2024-05-28",
    });
    const regrouped = await pageOf("jugendamt");
    expect(regrouped.parent).toBeNull();
    expect(regrouped.parents).toMatchObject([
      { organisation: { key: "gb-bildung" }, validFrom: "2017-01-01", validTo: "2023-03-31" },
    ]);
  });

  it.each(["gibt-es-nicht", "__proto__", "%00", "sozialamt/x"])("%s does not exist", async (key) => {
    await expect(pageLoader(askFor("/organisationen/x", { key }))).rejects.toMatchObject({ status: 404 });
    await expect(reportsLoader(askFor("/organisationen/x", { key }))).rejects.toMatchObject({ status: 404 });
  });
});
