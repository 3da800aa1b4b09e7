import { expect, it } from "vitest";
import { loadPlanOfSize } from "#seeds/load-demo";
import { timelinePageSize } from "~/domain/measure/timeline-query";
import { today } from "~/platform/clock.server";
import { loader as listLoader } from "~/routes/massnahmen._index";
import { loader as listCsvLoader } from "~/routes/massnahmen[.]csv";
import { loader as timelineLoader } from "~/routes/zeitplan";
import { loader as timelineCsvLoader } from "~/routes/zeitplan[.]csv";

const askFor = (path: string) => ({
  request: new Request(`http://localhost${path}`),
  params: {},
  context: { cspNonce: "", requestId: "test", clientAddress: "127.0.0.1" },
});
const numbersIn = (file: string) =>
  file
    .split("\r\n")
    .slice(1, -1)
    .map((line) => Number(line.split(";")[0]));

it("the pages of a long list and of a long time axis together hold what their CSV files hold", async () => {
  const size = timelinePageSize + 20;
  await loadPlanOfSize(size, today());

  const onListPages: number[] = [];
  for (let page = 1; page <= Math.ceil(size / 50); page += 1) {
    const list = await listLoader(askFor(`/massnahmen?sortierung=-titel&gruppe=handlungsfeld&seite=${page}`));
    expect(list?.notices).toEqual([]);
    onListPages.push(...(list?.rows.map((row) => row.number) ?? []));
  }
  const listFile = await listCsvLoader(
    askFor("/massnahmen.csv?sortierung=-titel&gruppe=handlungsfeld&seite=2"),
  );
  expect(onListPages).toHaveLength(size);
  expect(onListPages).toEqual(numbersIn(await listFile.text()));

  const onTimelinePages: number[] = [];
  for (const page of [1, 2]) {
    const timeline = await timelineLoader(askFor(`/zeitplan?seite=${page}`));
    expect(timeline?.pageCount).toBe(2);
    onTimelinePages.push(
      ...(timeline?.groups.flatMap(({ items }) => items.map((item) => item.number)) ?? []),
    );
  }
  const timelineFile = await timelineCsvLoader(askFor("/zeitplan.csv?seite=2"));
  expect(onTimelinePages).toHaveLength(size);
  expect([...new Set(numbersIn(await timelineFile.text()))]).toEqual(onTimelinePages);
});
