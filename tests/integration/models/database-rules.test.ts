import mongoose from "mongoose";
import { describe, expect, test } from "vitest";
import { prepareDatabase } from "#models/index.server";
import { aProgressReport } from "#tests/factories/documents";
import { aMeasure, aMilestone } from "#tests/factories/measure";

/** Writes past Mongoose, as a script or another program would. */
function write(collection: string, document: object): Promise<unknown> {
  return mongoose.connection.collection(collection).insertOne({ ...document });
}

const refusedByDatabase = { code: 121 };

describe("measures", () => {
  const measure = (...milestones: object[]) => ({ ...aMeasure(), version: 1, milestones });

  test("a sound measure is taken", async () => {
    await expect(write("measures", measure(aMilestone()))).resolves.toBeDefined();
    const done = aMilestone({ state: "done", doneOn: "2023-Q2" });
    await expect(write("measures", { ...measure(done), number: 2 })).resolves.toBeDefined();
  });

  test.each<[string, object]>([
    ["done without a day", { state: "done" }],
    ["a day without done", { state: "open", doneOn: "2023-06-20" }],
    ["a weight of zero", { weight: 0 }],
    ["a negative weight", { weight: -1 }],
    ["a date in words", { currentDue: "Mitte 2023" }],
    ["a month that does not exist", { originalDue: "2023-13" }],
    ["a quarter that does not exist", { originalDue: "2023-Q5" }],
    ["an unknown state", { state: "fertig" }],
    ["an unknown property", { percent: 50 }],
    ["no provenance", { provenance: undefined }],
  ])("a milestone with %s is refused", async (_, fault) => {
    const faulty = { ...aMilestone(), ...fault };
    await expect(write("measures", withoutUndefined(measure(faulty)))).rejects.toMatchObject(
      refusedByDatabase,
    );
  });

  test.each<[string, object]>([
    ["an unknown type", { type: "Vorhaben" }],
    ["number zero", { number: 0 }],
    ["an unknown label", { provenance: { label: "wahr", sources: [] } }],
    ["an empty title", { workingTitle: "" }],
    ["an unknown property", { ampel: "rot" }],
  ])("a measure with %s is refused", async (_, fault) => {
    await expect(write("measures", { ...measure(), ...fault })).rejects.toMatchObject(refusedByDatabase);
  });

  test("a number is used once per plan, and again in another plan", async () => {
    await write("measures", measure());
    await expect(write("measures", measure())).rejects.toMatchObject({ code: 11000 });
    await expect(write("measures", { ...measure(), planKey: "integration-2027" })).resolves.toBeDefined();
  });
});

describe("progress reports", () => {
  test.each(["discontinued", "postponed"] as const)("%s needs a reason", async (state) => {
    await expect(write("progressReports", aProgressReport({ state }))).rejects.toMatchObject(
      refusedByDatabase,
    );
    const withReason = aProgressReport({ state, stateReason: "Mittel fehlen." });
    await expect(write("progressReports", withReason)).resolves.toBeDefined();
  });

  test.each<[string, object]>([
    ["an unknown audience", { audience: "alle" }],
    ["a vague as-of date", { asOf: "2023-06" }],
    ["no text", { text: "" }],
    ["a figure without unit", { figures: [{ label: "Kurse", value: 3 }] }],
  ])("a report with %s is refused", async (_, fault) => {
    await expect(write("progressReports", { ...aProgressReport(), ...fault })).rejects.toMatchObject(
      refusedByDatabase,
    );
  });
});

test("unique keys hold for plans, fields, organisations, periods and sources", async () => {
  const provenance = { label: "modelled", sources: [] };
  const documents: Record<string, object> = {
    plans: {
      key: "p",
      title: "Plan",
      period: { from: "2022", to: "2026" },
      adoptedOn: "2022-06-23",
      adoptedBy: "Stadtrat",
      provenance,
      version: 1,
    },
    fieldsOfAction: { planKey: "p", key: "f", number: 1, name: "Wohnen", provenance, version: 1 },
    organisations: {
      key: "o",
      kind: "office",
      names: [{ name: "Amt" }],
      parents: [],
      themes: [],
      cooperationForms: [],
      provenance,
      version: 1,
    },
    reportingPeriods: {
      planKey: "p",
      key: "2025-1",
      name: "1. Halbjahr 2025",
      from: "2025-01-01",
      to: "2025-06-30",
      asOf: "2025-06-30",
      dueOn: "2025-07-31",
      state: "open",
      version: 1,
    },
    sources: { key: "S", title: "Quelle", location: "Akte" },
  };
  for (const [collection, document] of Object.entries(documents)) {
    await write(collection, document);
    await expect(write(collection, document), collection).rejects.toMatchObject({ code: 11000 });
  }
});

test("preparing a prepared database changes nothing", async () => {
  const state = async () => {
    const { db } = mongoose.connection;
    const collections = (await db?.listCollections().toArray()) ?? [];
    const indexes = await Promise.all(
      collections.map(async ({ name }) => [name, await db?.collection(name).indexes()] as const),
    );
    return { collections, indexes };
  };
  const before = await state();
  await prepareDatabase();
  expect(await state()).toEqual(before);
});

test("indexes are used by what reads", async () => {
  const plan = await mongoose.model("Measure").find({ planKey: "p", number: 3 }).explain("queryPlanner");
  expect(JSON.stringify(plan)).toContain("planKey_1_number_1");
});

function withoutUndefined(document: object): object {
  return JSON.parse(JSON.stringify(document));
}
