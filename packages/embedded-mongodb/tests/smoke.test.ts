import mongoose, { Schema } from "mongoose";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedMongo, startEmbeddedMongo } from "../src/index.js";

let server: EmbeddedMongo;
const connection = mongoose.createConnection();
const measures = connection.model(
  "Measure",
  new Schema(
    { title: { type: String, required: true }, office: String, budget: Number, tags: [String], due: Date },
    { timestamps: true },
  ),
);

beforeAll(async () => {
  server = await startEmbeddedMongo();
  await connection.openUri(server.uri, { dbName: "smoke" });
});
afterAll(async () => {
  await connection.close();
  await server.stop();
});

describe("stock Mongoose", () => {
  it("creates, finds, changes and removes documents", async () => {
    await measures.create([
      { title: "Radweg", office: "66", budget: 100, tags: ["verkehr"] },
      { title: "Solar", office: "65", budget: 300, tags: ["energie", "dach"] },
      { title: "Park", office: "67", budget: 200 },
    ]);
    expect(
      (await measures.find({ budget: { $gte: 200 } }).sort({ budget: -1 })).map(({ title }) => title),
    ).toEqual(["Solar", "Park"]);
    expect(await measures.countDocuments({ tags: "dach" })).toBe(1);
    const changed = await measures.findOneAndUpdate(
      { title: "Park" },
      { $inc: { budget: 5 }, $push: { tags: "grün" } },
      { returnDocument: "after" },
    );
    expect(changed?.budget).toBe(205);
    expect(await measures.distinct("tags")).toEqual(
      expect.arrayContaining(["verkehr", "energie", "dach", "grün"]),
    );
    expect((await measures.deleteOne({ title: "Radweg" })).deletedCount).toBe(1);
    expect(await measures.estimatedDocumentCount()).toBe(2);
  });

  it("aggregates", async () => {
    const groups = await measures.aggregate([
      { $group: { _id: null, sum: { $sum: "$budget" }, n: { $sum: 1 } } },
    ]);
    expect(groups).toEqual([{ _id: null, sum: 505, n: 2 }]);
  });

  it("refuses a duplicate key with keyPattern and keyValue", async () => {
    await measures.collection.createIndex({ title: 1 }, { unique: true });
    await expect(measures.create({ title: "Solar" })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { title: 1 },
      keyValue: { title: "Solar" },
    });
  });

  it("commits and aborts transactions", async () => {
    await connection.transaction(async (session) => {
      await measures.create([{ title: "T1" }], { session });
      expect(await measures.findOne({ title: "T1" }).session(session)).not.toBeNull();
      expect(await measures.findOne({ title: "T1" })).toBeNull();
    });
    expect(await measures.findOne({ title: "T1" })).not.toBeNull();
    await expect(
      connection.transaction(async (session) => {
        await measures.updateOne({ title: "T1" }, { title: "T2" }, { session });
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await measures.countDocuments({ title: "T2" })).toBe(0);
  });
});
