import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { loadDemo } from "#seeds/load-demo";
import { today } from "~/platform/clock.server";
import { loader as listLoader } from "~/routes/massnahmen._index";
import { loader as csvLoader } from "~/routes/massnahmen[.]csv";

beforeEach(async () => {
  expect(await loadDemo({ today: today() })).toBe(true);
});

const askFor = (path: string) => ({
  request: new Request(`http://localhost${path}`),
  params: {},
  context: { cspNonce: "", requestId: "test", clientAddress: "127.0.0.1" },
});

async function pageRows(query: string) {
  const first = await listLoader(askFor(`/massnahmen?${query}`));
  if (!first) throw new Error("no plan");
  const rows = [...first.rows];
  for (let page = 2; page <= first.pageCount; page += 1) {
    rows.push(...((await listLoader(askFor(`/massnahmen?${query}&seite=${page}`)))?.rows ?? []));
  }
  return { rows, list: first };
}

async function csvLines(path: string) {
  const answer = await csvLoader(askFor(path));
  // `text()` would swallow the byte order mark.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
  return { answer, text, lines: text.split("\r\n").slice(1, -1) };
}

const anyQuery = fc
  .record({
    suche: fc.constantFrom("", "integration", "Beratung", "zzz"),
    handlungsfeld: fc.subarray(["wohnen", "sport", "gibt-es-nicht"]),
    stand: fc.subarray(["in-umsetzung", "nicht-berichtet", "abgeschlossen", "falsch"]),
    hinweis: fc.subarray(["verspaetet", "bericht-ueberfaellig"]),
    art: fc.subarray(["projekt", "daueraufgabe"]),
    sortierung: fc.constantFrom("nummer", "-titel", "-verspaetung", "fortschritt", "unsinn"),
    gruppe: fc.constantFrom("", "handlungsfeld", "amt", "monat"),
    zeilen: fc.constantFrom("25", "50", "7"),
  })
  .map((parts) => {
    const params = new URLSearchParams();
    for (const [name, values] of Object.entries(parts)) {
      for (const value of [values].flat()) if (value !== "") params.append(name, value);
    }
    return params.toString();
  });

describe("CSV file of the list", () => {
  it("has exactly the rows of the page with the same parameters, in the same order", async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery, async (query) => {
        const { rows, list } = await pageRows(query);
        const { lines } = await csvLines(`/massnahmen.csv?${query}`);
        const numbers = lines.map((line) => Number(line.split(";")[0]));
        expect(numbers).toEqual(rows.map((row) => row.number));
        expect(rows).toHaveLength(list.matchCount);
        const linked = await csvLines(list.csvHref);
        expect(linked.text).toBe((await csvLines(`/massnahmen.csv?${query}`)).text);
      }),
      { numRuns: 20 },
    );
  });

  it("opens in German spreadsheet programs: byte order mark, semicolon, saved under a name", async () => {
    const { answer, text } = await csvLines("/massnahmen.csv");
    expect(answer.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
    expect(answer.headers.get("Content-Disposition")).toContain('filename="massnahmen.csv"');
    expect(text.startsWith("\uFEFF")).toBe(true);
    expect(text.split("\r\n")[0]?.split(";").length).toBeGreaterThan(10);
  });
});

describe("wrong input", () => {
  it("is named in a notice and ignored, and never an error", async () => {
    const list = await listLoader(
      askFor("/massnahmen?stand=foo&sortierung=%00&seite=-1&zeilen=1e9&unbekannt=1&handlungsfeld=..%2F.."),
    );
    expect(list?.matchCount).toBe(list?.totalCount);
    expect(list?.notices).toHaveLength(6);
    expect(list?.notices.join(" ")).toContain("foo");
  });

  it("shows the last page where a later one is asked for", async () => {
    const list = await listLoader(askFor("/massnahmen?zeilen=25&seite=99"));
    expect(list?.query.page).toBe(list?.pageCount);
    expect(list?.notices).toHaveLength(1);
  });
});
