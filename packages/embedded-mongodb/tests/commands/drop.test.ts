import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("drop", () => {
  it("removes a collection with its documents and indexes", async () => {
    const things = server.db.collection("things");
    await things.createIndex({ a: 1 });
    await things.insertOne({ a: 1 });
    expect(await server.db.command({ drop: "things" })).toMatchObject({ ns: "test.things", nIndexesWas: 2 });
    expect(await server.db.listCollections().toArray()).toEqual([]);
    expect(await things.countDocuments()).toBe(0);
  });

  it("answers ok for a collection that is not there", async () => {
    expect(await server.db.command({ drop: "nothing" })).toMatchObject({ ok: 1 });
  });

  it("ends cursors that were reading it", async () => {
    const things = server.db.collection<{ _id: number }>("things");
    await things.insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id })));
    const cursor = things.find().batchSize(2);
    await cursor.next();
    await things.drop();
    await expect(cursor.toArray()).rejects.toMatchObject({ code: 175 });
  });
});
