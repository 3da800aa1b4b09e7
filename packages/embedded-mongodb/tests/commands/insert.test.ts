import { ObjectId } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("insert", () => {
  it("goes on after an error only if unordered", async () => {
    const a = server.db.collection<{ _id: number }>("a");
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    await expect(a.insertMany(documents)).rejects.toMatchObject({ code: 11000, insertedCount: 1 });
    await a.deleteMany({});
    await expect(a.insertMany(documents, { ordered: false })).rejects.toMatchObject({
      code: 11000,
      insertedCount: 2,
    });
  });

  it("puts _id first and refuses more than 16 MB", async () => {
    const a = server.db.collection("a");
    await a.insertOne({ title: "x", _id: 1 as never });
    expect(Object.keys((await a.findOne()) ?? {})).toEqual(["_id", "title"]);
    await a.updateOne({}, { $set: { half: "x".repeat(9_000_000) } });
    await expect(a.updateOne({}, { $set: { other: "x".repeat(9_000_000) } })).rejects.toMatchObject({
      code: 10334,
    });
    expect(await a.countDocuments({ other: { $exists: true } })).toBe(0);
  });

  it("gives a document without _id an ObjectId", async () => {
    await server.db.command({ insert: "a", documents: [{ title: "x" }] });
    expect(await server.db.collection("a").findOne()).toEqual({ _id: expect.any(ObjectId), title: "x" });
  });

  it("refuses an _id that is an array, and a batch of nothing", async () => {
    await expect(server.db.collection("a").insertOne({ _id: [1] as never })).rejects.toMatchObject({
      code: 53,
    });
    await expect(server.db.command({ insert: "a", documents: [] })).rejects.toMatchObject({ code: 16 });
  });
});
