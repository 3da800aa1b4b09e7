import mongoose from "mongoose";
import { expect, test } from "vitest";
import { appendReports, listReports } from "#models/progress-report.server";
import { aProgressReport } from "#tests/factories/documents";

const refusal = /append-only/;
const all = { planKey: "plan" };
const model = () => mongoose.model("ProgressReport");

test("a report can be appended and read", async () => {
  const report = aProgressReport();
  await appendReports([report]);
  expect(await listReports(report.planKey, "internal")).toEqual([report]);
});

test.each<[string, () => Promise<unknown>]>([
  ["updateOne", () => model().updateOne(all, { text: "anders" }).exec()],
  ["updateMany", () => model().updateMany(all, { text: "anders" }).exec()],
  ["replaceOne", () => model().replaceOne(all, aProgressReport()).exec()],
  ["findOneAndUpdate", () => model().findOneAndUpdate(all, { text: "anders" }).exec()],
  [
    "findByIdAndUpdate",
    () => model().findByIdAndUpdate(new mongoose.Types.ObjectId(), { text: "anders" }).exec(),
  ],
  ["findOneAndReplace", () => model().findOneAndReplace(all, aProgressReport()).exec()],
  ["findOneAndDelete", () => model().findOneAndDelete(all).exec()],
  ["deleteOne", () => model().deleteOne(all).exec()],
  ["deleteMany", () => model().deleteMany(all).exec()],
  ["bulkWrite", () => model().bulkWrite([{ deleteOne: { filter: all } }])],
  ["updateOne of a document", async () => (await model().findOne(all))?.updateOne({ text: "anders" }).exec()],
  ["deleteOne of a document", async () => (await model().findOne(all))?.deleteOne()],
  [
    "save of a changed document",
    async () => {
      const document = await model().findOne(all);
      document?.set("text", "anders");
      await document?.save();
    },
  ],
])("%s is refused and changes nothing", async (_, change) => {
  const report = aProgressReport();
  await appendReports([report]);
  await expect(change()).rejects.toThrow(refusal);
  expect(await listReports(report.planKey, "internal")).toEqual([report]);
});

test("a second report of the same office for the same measure and period is refused", async () => {
  await appendReports([aProgressReport()]);
  await expect(appendReports([aProgressReport({ text: "Ein zweiter Bericht." })])).rejects.toMatchObject({
    code: 11000,
  });
  expect(await listReports("plan", "internal")).toHaveLength(1);
});

test("the public does not read what was released to committees only", async () => {
  await appendReports([
    aProgressReport({ measureNumber: 1, audience: "public" }),
    aProgressReport({ measureNumber: 2, audience: "committee" }),
  ]);
  const readBy = async (audience: "public" | "committee") =>
    (await listReports("plan", audience)).map(({ measureNumber }) => measureNumber);
  expect(await readBy("public")).toEqual([1]);
  expect(await readBy("committee")).toEqual([1, 2]);
});
