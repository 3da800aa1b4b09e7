import mongoose from "mongoose";
import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { listContributionsOfPeriod } from "#models/contribution.server";
import { findMeasure, listMeasures } from "#models/measure.server";
import { anOpenPeriod, people, periodKey, planKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import type { Visitor } from "#tests/support/accounts/visitor";
import type { BulkForm } from "~/domain/measure/bulk-change";
import { today } from "~/platform/clock.server";
import * as listRoute from "~/routes/verwaltung.massnahmen._index";
import * as bulkRoute from "~/routes/verwaltung.massnahmen.sammelaenderung";
import { applyBulk } from "~/services/administration/bulk/apply-bulk.server";
import { previewBulk } from "~/services/administration/bulk/preview-bulk.server";
import { closeMeasure } from "~/services/administration/close-measure.server";

const { commissioner, administrator, editor, head } = people;
const form: BulkForm = { kind: "leadOffice", value: "jugendamt", reason: "Neuer Zuschnitt" };
const versions = (...pairs: [number, number][]) => new Map(pairs);
const apply = (of: ReadonlyMap<number, number>, changes: Partial<BulkForm> = {}, actor = commissioner) =>
  applyBulk({ actor, planKey, form: { ...form, ...changes }, versions: of });
const historyOf = (number: number) =>
  listAuditEvents({ object: { kind: "measure", key: `${planKey}/${number}` }, limit: 20 });
const stored = async () =>
  (await listMeasures(planKey)).map(({ leadOfficeKey, version }) => [leadOfficeKey, version]);
const untouched = [
  ["sozialamt", 1],
  ["sozialamt", 1],
  ["jugendamt", 1],
];

/** Measures 1 and 2 are led by the social office, 3 by the other one. */
beforeEach(() =>
  anOpenPeriod([{}, { workingTitle: "Zweite" }, { leadOfficeKey: "jugendamt", contributingOfficeKeys: [] }]),
);

describe("the preview", () => {
  test("says for each measure from what to what, what that means for the round, and what stays and why", async () => {
    const result = await previewBulk(planKey, [1, 2, 3, 99], form);
    expect(result).toMatchObject({ ok: true });
    const preview = result.ok ? result.preview : null;
    expect(preview?.rows.map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(preview?.rows[0]?.changes.join("\n")).toMatch(/Federführendes Amt.*Sozialamt.*Jugendamt/);
    expect(preview?.rows[0]?.effects).toMatchObject([
      { kind: "withdraw", officeName: "Sozialamt" },
      { kind: "recast", officeName: "Jugendamt", part: "lead" },
    ]);
    expect(preview?.leftOut).toMatchObject([{ number: 3, obstacle: "unchanged" }]);
    expect(await stored()).toEqual(untouched);
  });
});

describe("a bulk change", () => {
  test("changes all of its measures, each with its own entry, the common sign and the reason", async () => {
    expect(await apply(versions([1, 1], [2, 1]))).toEqual({ ok: true, changed: 2 });
    expect(await stored()).toEqual([
      ["jugendamt", 2],
      ["jugendamt", 2],
      ["jugendamt", 1],
    ]);
    const [first] = await historyOf(1);
    const [second] = await historyOf(2);
    const signOf = (event: typeof first) => event?.changes.find(({ field }) => field === "bulk")?.to;
    expect(first).toMatchObject({ action: "measure.edit", reason: "Neuer Zuschnitt" });
    expect(first?.changes).toContainEqual({ field: "leadOfficeKey", from: "sozialamt", to: "jugendamt" });
    expect(signOf(first)).toMatch(/^[0-9a-f]{8}$/);
    expect(signOf(second)).toBe(signOf(first));
    expect(await historyOf(3)).toEqual([]);
  });

  test("is made for all or for none: what changed since the preview is named and nothing is written", async () => {
    await closeMeasure({ actor: commissioner, planKey, number: 2, expectedVersion: 1, reason: "Kein Geld" });
    expect(await apply(versions([1, 1], [2, 1]))).toEqual({
      ok: false,
      refusal: { code: "overtaken", numbers: [2] },
    });
    expect(await findMeasure(planKey, 1)).toMatchObject({ leadOfficeKey: "sozialamt", version: 1 });
    expect(await historyOf(1)).toEqual([]);
    for (const forged of [versions(), versions([1, 1], [99, 1]), versions([3, 1])])
      expect(await apply(forged)).toMatchObject({ refusal: { code: "overtaken" } });
  });

  test("two at the same moment: one is made, the other one is refused as a whole", async () => {
    const results = await Promise.all([
      apply(versions([1, 1], [2, 1])),
      apply(versions([1, 1], [2, 1]), { kind: "addTargetGroup", value: "Kinder" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const versionsNow = (await listMeasures(planKey)).map(({ version }) => version);
    expect(versionsNow).toEqual([2, 2, 1]);
  });

  test("closing withdraws the contributions of all", async () => {
    expect(await apply(versions([1, 1], [3, 1]), { kind: "close", value: "" })).toMatchObject({ changed: 2 });
    expect(await findMeasure(planKey, 3)).toMatchObject({
      closure: { on: today(), reason: "Neuer Zuschnitt" },
    });
    const stages = (await listContributionsOfPeriod(planKey, periodKey)).map(
      ({ measureNumber, stage }) => `${measureNumber} ${stage}`,
    );
    expect(stages).toEqual(["1 withdrawn", "1 withdrawn", "2 notStarted", "2 notStarted", "3 withdrawn"]);
    expect(await historyOf(3)).toMatchObject([{ action: "measure.close" }]);
  });

  test("costs as many round trips for many measures as for one", async () => {
    const calls: string[] = [];
    const callsOf = async (work: () => Promise<unknown>) => {
      calls.length = 0;
      await work();
      return [...calls];
    };
    mongoose.set("debug", (collection: string, method: string) => calls.push(`${collection}.${method}`));
    try {
      const previewed = await callsOf(() => previewBulk(planKey, [1], form));
      expect(await callsOf(() => previewBulk(planKey, [1, 2], form))).toEqual(previewed);
      const one = await callsOf(() => apply(versions([1, 1])));
      await apply(versions([2, 1]));
      expect(await callsOf(() => apply(versions([1, 2], [2, 2]), { value: "sozialamt" }))).toEqual(one);
    } finally {
      mongoose.set("debug", false);
    }
    expect(await stored()).toEqual([
      ["sozialamt", 3],
      ["sozialamt", 3],
      ["jugendamt", 1],
    ]);
  });

  test("is the commissioner's right alone, and wrong input changes nothing", async () => {
    for (const actor of [administrator, editor, head])
      expect(await apply(versions([1, 1]), {}, actor)).toMatchObject({ refusal: { code: "forbidden" } });
    expect(await apply(versions([1, 1]), { value: "geheim" })).toMatchObject({
      refusal: { problems: { value: "unknownChoice" } },
    });
    expect(await stored()).toEqual(untouched);
  });
});

describe("the pages", () => {
  const path = "/verwaltung/massnahmen/sammelaenderung";
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
  });
  const open = (query: string) => visitor.open(bulkRoute, `${path}?${query}`, {});
  const numbersOf = (data: unknown) =>
    JSON.stringify(data)
      .match(/"number":\d+/g)
      ?.map((match) => Number(match.slice(9)));

  test("choose by number, or all that the filter leaves", async () => {
    const byNumber = await open("nr=1&nr=3&nr=x&aenderung=field");
    expect(byNumber.data).toMatchObject({
      selection: { kind: "field", measures: [{ number: 1 }, { number: 3 }] },
    });
    const all = await open("amt=sozialamt&alle=1&aenderung=close");
    expect(numbersOf(all.data)).toEqual([1, 2]);
    const list = await visitor.open(
      listRoute,
      "/verwaltung/massnahmen?suche=Zweite&stand=nicht-berichtet",
      {},
    );
    expect(numbersOf(list.data)).toEqual([2]);
  });

  test("an incomplete choice leads back to the list and keeps what was chosen", async () => {
    expect(await open("aenderung=field")).toMatchObject({
      status: 303,
      location: "/verwaltung/massnahmen?aenderung=field&fehler=nothingChosen",
    });
    expect(await open("")).toMatchObject({ status: 303, location: "/verwaltung/massnahmen" });
    expect((await open("nr=1&aenderung=__proto__")).location).toContain(
      "nr=1&aenderung=__proto__&fehler=noKind",
    );
  });

  test("preview, then save; a change in between is named and nothing typed is lost", async () => {
    const fields = (more: [string, string][]): [string, string][] => [
      ["aenderung", "leadOffice"],
      ["nr", "1"],
      ["nr", "2"],
      ["value", "jugendamt"],
      ...more,
    ];
    const send = (more: [string, string][]) => visitor.submit(bulkRoute, path, fields(more), { params: {} });
    expect(
      await send([
        ["intent", "preview"],
        ["reason", ""],
      ]),
    ).toMatchObject({
      status: 422,
      data: { typed: { value: "jugendamt", reason: "" }, problems: { reason: "required" } },
    });
    const reason: [string, string] = ["reason", "Neuer Zuschnitt"];
    expect(await send([["intent", "preview"], reason])).toMatchObject({ status: 200 });
    expect(await stored()).toEqual(untouched);
    await closeMeasure({ actor: commissioner, planKey, number: 2, expectedVersion: 1, reason: "Kein Geld" });
    const seen: [string, string][] = [
      ["version", "1:1"],
      ["version", "2:1"],
    ];
    expect(await send([["intent", "apply"], reason, ...seen])).toMatchObject({
      status: 409,
      data: {
        overtaken: [2],
        typed: { reason: "Neuer Zuschnitt" },
        preview: { rows: [{ number: 1 }], leftOut: [{ number: 2, obstacle: "ended" }] },
      },
    });
    expect(await send([["intent", "apply"], reason, ["version", "1:1"], ["version", "[$ne]"]])).toMatchObject(
      {
        status: 303,
        location: "/verwaltung/massnahmen?geaendert=1",
      },
    );
    expect(await findMeasure(planKey, 1)).toMatchObject({ leadOfficeKey: "jugendamt", version: 2 });
  });
});
