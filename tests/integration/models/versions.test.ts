import { beforeEach, describe, expect, test } from "vitest";
import { inTransaction, readDataVersion, writeContent } from "#models/data-version.server";
import {
  findMeasure,
  insertMeasures,
  listMeasures,
  type MeasureUpdate,
  updateMeasure,
  updateMeasures,
} from "#models/measure.server";
import { findOrganisation, insertOrganisations, updateOrganisation } from "#models/organisation.server";
import { appendReports } from "#models/progress-report.server";
import { anOrganisation, aProgressReport } from "#tests/factories/documents";
import { aMeasure, aMilestone } from "#tests/factories/measure";
import type { Milestone } from "~/domain/measure/milestone";

const plan = "plan";

describe("data version", () => {
  let start = 0;
  beforeEach(async () => {
    start = await readDataVersion();
  });
  const raisedBy = async () => (await readDataVersion()) - start;

  test("rises with every write", async () => {
    await insertMeasures([aMeasure()]);
    expect(await raisedBy()).toBe(1);
    await updateMeasure(plan, 1, 1, { workingTitle: "Neuer Titel" });
    expect(await raisedBy()).toBe(2);
    await appendReports([aProgressReport()]);
    expect(await raisedBy()).toBe(3);
  });

  test("does not rise where there is nothing to insert", async () => {
    await insertMeasures([]);
    expect(await raisedBy()).toBe(0);
  });

  test("does not rise for a conflict, a refusal or a failed write", async () => {
    await insertMeasures([aMeasure()]);
    await updateMeasure(plan, 1, 7, { workingTitle: "Zu spät" });
    await updateMeasure(plan, 99, 1, { workingTitle: "Gibt es nicht" });
    await expect(insertMeasures([aMeasure()])).rejects.toMatchObject({ code: 11000 });
    expect(await raisedBy()).toBe(1);
  });

  test("and the write belong together: if the transaction fails, neither happens", async () => {
    const failing = writeContent(async () => {
      await insertMeasures([aMeasure()]);
      throw new Error("interrupted");
    });
    await expect(failing).rejects.toThrow("interrupted");
    expect(await listMeasures(plan)).toEqual([]);
    expect(await raisedBy()).toBe(0);
  });

  test("counts every one of many writes at the same time", async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => insertMeasures([aMeasure({ number: index + 1 })])),
    );
    expect(await raisedBy()).toBe(8);
    expect(await listMeasures(plan)).toHaveLength(8);
  });
});

describe("optimistic concurrency", () => {
  test("an edit with the expected version is stored and gets the next one", async () => {
    await insertOrganisations([anOrganisation({ website: "https://example.org" })]);
    const result = await updateOrganisation("sozialamt", 1, { themes: ["Wohnen"], website: undefined });
    expect(result).toMatchObject({ outcome: "updated", document: { version: 2, themes: ["Wohnen"] } });
    expect(await findOrganisation("sozialamt")).toEqual({
      ...anOrganisation({ themes: ["Wohnen"] }),
      version: 2,
    });
  });

  test("an edit of an older version is a conflict that shows what is stored", async () => {
    await insertOrganisations([anOrganisation()]);
    await updateOrganisation("sozialamt", 1, { themes: ["Wohnen"] });
    const result = await updateOrganisation("sozialamt", 1, { themes: ["Sport"] });
    expect(result).toMatchObject({ outcome: "conflict", current: { version: 2, themes: ["Wohnen"] } });
  });

  test("of many edits at the same moment one wins and the others are told", async () => {
    await insertMeasures([aMeasure()]);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, (_, index) => updateMeasure(plan, 1, 1, { goal: `Ziel ${index}` })),
    );
    expect(outcomes.filter(({ outcome }) => outcome === "updated")).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === "conflict")).toHaveLength(4);
    expect((await findMeasure(plan, 1))?.version).toBe(2);
  });

  test("what does not exist is told apart from a conflict", async () => {
    expect(await updateMeasure(plan, 5, 1, { goal: "Ziel" })).toEqual({ outcome: "notFound" });
  });

  test("of several edits all are stored, and the data version rises once", async () => {
    await insertMeasures([aMeasure({ goal: "Ziel" }), aMeasure({ number: 2 })]);
    const before = await readDataVersion();
    const updates = [
      {
        number: 1,
        expectedVersion: 1,
        changes: { goal: undefined, period: { from: "2023", to: undefined } },
      },
      { number: 2, expectedVersion: 1, changes: { fundingLines: [{ name: "Land", period: undefined }] } },
    ];
    expect(await updateMeasures(plan, updates)).toBe("updated");
    expect(await listMeasures(plan)).toEqual([
      { ...aMeasure({ period: { from: "2023" } }), version: 2 },
      { ...aMeasure({ number: 2, fundingLines: [{ name: "Land" }] }), version: 2 },
    ]);
    expect(await readDataVersion()).toBe(before + 1);
  });

  test.each<[string, MeasureUpdate, string]>([
    ["an older version", { number: 2, expectedVersion: 7, changes: {} }, "conflict"],
    ["something that is not there", { number: 9, expectedVersion: 1, changes: {} }, "notFound"],
  ])("of several edits none is stored if one is of %s", async (_, late, outcome) => {
    await insertMeasures([aMeasure(), aMeasure({ number: 2 })]);
    const first = { number: 1, expectedVersion: 1, changes: { goal: "Ziel" } };
    expect(await updateMeasures(plan, [first, late])).toBe(outcome);
    expect((await listMeasures(plan)).map(({ version }) => version)).toEqual([1, 1]);
  });

  test("of several edits none is stored if the database refuses one", async () => {
    await insertMeasures([aMeasure(), aMeasure({ number: 2 })]);
    const first = { number: 1, expectedVersion: 1, changes: { goal: "Ziel" } };
    const faulty = (changes: object) => updateMeasures(plan, [first, { ...first, number: 2, changes }]);
    await expect(faulty({ type: "guess" })).rejects.toThrow();
    await expect(faulty({ ampel: "rot" })).rejects.toThrow(/schema/);
    await expect(faulty({ milestones: [aMilestone(), aMilestone()] })).rejects.toThrow(/same key/);
    expect(await listMeasures(plan)).toEqual([
      { ...aMeasure(), version: 1 },
      { ...aMeasure({ number: 2 }), version: 1 },
    ]);
  });

  test("keys and unknown properties cannot be changed", async () => {
    await insertMeasures([aMeasure()]);
    const smuggled = (changes: object) => updateMeasure(plan, 1, 1, { goal: "Ziel", ...changes });
    await expect(smuggled({ number: 2 })).rejects.toThrow(/immutable/);
    await expect(smuggled({ ampel: "rot" })).rejects.toThrow(/schema/);
    expect(await findMeasure(plan, 1)).toEqual({ ...aMeasure(), version: 1 });
  });
});

describe("history of milestones", () => {
  const shift = {
    from: "2023-Q2",
    to: "2024-Q1",
    reason: "Stelle unbesetzt",
    agreedBy: "Leitung, Sozialamt",
    shiftedOn: "2023-05-02",
  };
  const original = aMilestone({ originalDue: "2023-Q2" });
  const shifted = aMilestone({ originalDue: "2023-Q2", currentDue: "2024-Q1", shifts: [shift] });

  test("a date changes by a logged shift", async () => {
    await insertMeasures([aMeasure({ milestones: [original] })]);
    const result = await updateMeasure(plan, 1, 1, { milestones: [shifted] });
    expect(result).toMatchObject({
      outcome: "updated",
      document: { milestones: [{ originalDue: "2023-Q2" }] },
    });
  });

  test.each<[string, Milestone[], RegExp]>([
    ["the original date", [{ ...shifted, originalDue: "2023-Q3" }], /original due date never changes/],
    [
      "a logged shift",
      [{ ...shifted, shifts: [{ ...shift, reason: "Anders" }] }],
      /logged shifts never change/,
    ],
    ["the log, by emptying it", [original], /logged shifts never change/],
    ["the date without a shift", [{ ...shifted, currentDue: "2025" }], /by a logged shift only/],
    ["the existence of a milestone", [], /cancel it instead/],
    ["the identity, by using a key twice", [shifted, shifted], /same key/],
  ])("nobody can rewrite %s", async (_, milestones, message) => {
    await insertMeasures([aMeasure({ milestones: [shifted] })]);
    await expect(updateMeasure(plan, 1, 1, { milestones })).rejects.toThrow(message);
    expect((await findMeasure(plan, 1))?.milestones).toEqual([shifted]);
  });
});

test("what is read is plain and holds no trace of the database", async () => {
  const measure = aMeasure({ milestones: [aMilestone()] });
  await insertMeasures([measure]);
  expect(await findMeasure(plan, 1)).toStrictEqual({ ...measure, version: 1 });
});

test("a transaction can hold several writes", async () => {
  await inTransaction(async () => {
    await insertMeasures([aMeasure()]);
    await insertOrganisations([anOrganisation()]);
  });
  expect(await listMeasures(plan)).toHaveLength(1);
  expect(await findOrganisation("sozialamt")).not.toBeNull();
});
