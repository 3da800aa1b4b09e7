import mongoose from "mongoose";
import { expect, it } from "vitest";
import { updateMeasure } from "#models/measure.server";
import { appendReports } from "#models/progress-report.server";
import { aMeasure } from "#tests/factories/measure";
import { aStoredReport, planKey, storePlan } from "#tests/factories/stored-plan";
import { listMeasures } from "~/services/measures/list-measures.server";
import { getReadModel } from "~/services/read-model/get-read-model.server";

const today = "2026-11-22";
const publicToday = { audience: "public", today } as const;

it("is the same object for all readers of an audience as long as nothing changes", async () => {
  await storePlan([aMeasure({ planKey })], []);
  const [first, second] = await Promise.all([getReadModel(publicToday), getReadModel(publicToday)]);
  expect(second).toBe(first);
  expect(await getReadModel(publicToday)).toBe(first);
  expect(await getReadModel({ audience: "committee", today })).not.toBe(first);
  expect(await getReadModel({ audience: "public", today: "2026-11-23" })).not.toBe(first);
});

it("shows a change at once", async () => {
  await storePlan([aMeasure({ planKey })], []);
  const titleNow = async () => (await getReadModel(publicToday))?.entries[0]?.summary.title;
  expect(await titleNow()).toBe("Wege ins Bleiberecht");
  await updateMeasure(planKey, 1, 1, { workingTitle: "Perspektive Bleiberecht" });
  expect(await titleNow()).toBe("Perspektive Bleiberecht");
});

it("does not know a report that is released to committees only, for the public", async () => {
  await storePlan([aMeasure({ planKey })], [aStoredReport({ audience: "committee" })]);
  const stateFor = async (audience: "public" | "committee" | "internal") =>
    (await listMeasures({ audience, today, params: new URLSearchParams() }))?.rows[0]?.state;
  expect(await stateFor("public")).toBe("notReported");
  expect(await stateFor("committee")).toBe("inProgress");
  expect(await stateFor("internal")).toBe("inProgress");
  await appendReports([
    aStoredReport({ periodKey: "2026-1", asOf: "2026-06-30", state: "completed", releasedOn: "2026-08-01" }),
  ]);
  expect(await stateFor("public")).toBe("completed");
});

it("is null without a plan", async () => {
  expect(await getReadModel(publicToday)).toBeNull();
});

it("tries again after a failure", async () => {
  await storePlan([aMeasure({ planKey })], []);
  const organisations = mongoose.connection.collection("organisations");
  const broken = { key: "ohne-namen", kind: "office", names: [], parents: [] };
  await organisations.insertOne(broken, { bypassDocumentValidation: true });
  await updateMeasure(planKey, 1, 1, { leadOfficeKey: "ohne-namen" });
  await expect(getReadModel(publicToday)).rejects.toThrow("has no name");
  await organisations.deleteOne({ key: "ohne-namen" });
  expect((await getReadModel(publicToday))?.entries).toHaveLength(1);
});
