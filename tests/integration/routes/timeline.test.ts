import { beforeEach, expect, it } from "vitest";
import { loadDemo } from "#seeds/load-demo";
import { today } from "~/platform/clock.server";
import { loader as pageLoader } from "~/routes/zeitplan";
import { loader as csvLoader } from "~/routes/zeitplan[.]csv";

beforeEach(async () => {
  expect(await loadDemo({ today: today() })).toBe(true);
});

const askFor = (path: string) => ({
  request: new Request(`http://localhost${path}`),
  params: {},
  context: { cspNonce: "", requestId: "test", clientAddress: "127.0.0.1" },
});

it.each(["", "?hinweis=verspaetet", "?jahr=2024", "?handlungsfeld=wohnen&jahr=2025", "?stand=falsch"])(
  "the CSV file has exactly the milestones of the page: %s",
  async (query) => {
    const page = await pageLoader(askFor(`/zeitplan${query}`));
    if (!page) throw new Error("no plan");
    const onPage = page.groups.flatMap(({ items }) =>
      items.flatMap((item) =>
        item.milestones.length === 0
          ? [[String(item.number), ""]]
          : item.milestones.map((milestone) => [String(item.number), milestone.title]),
      ),
    );
    const text = await (await csvLoader(askFor(`/zeitplan.csv${query}`))).text();
    const rows = text
      .split("\r\n")
      .slice(1, -1)
      .map((line) => line.split(";"));
    const count = (stand: string) => rows.filter((cells) => cells[7] === stand).length;
    const [done, late, open] = ["erreicht", "überschritten", "offen"].map(count);
    const total = (done ?? 0) + (late ?? 0) + (open ?? 0);
    if (total > 0) expect(page.finding).toContain(`${done} von ${total} Meilensteinen`);
    const inFile = rows.map((cells) => [cells[0], cells[6]?.replace(/^"|"$/g, "").replaceAll('""', '"')]);
    expect(inFile).toEqual(onPage);
    expect(page.pageCount).toBe(1);
  },
);
