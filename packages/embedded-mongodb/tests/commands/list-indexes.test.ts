import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

describe("listIndexes", () => {
  it("shows specifications as they were given", async () => {
    await collection().createIndex({ a: 1 }, { name: "named", sparse: true, expireAfterSeconds: 60 });
    expect(await collection().indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: "_id_" },
      { v: 2, key: { a: 1 }, name: "named", sparse: true, expireAfterSeconds: 60 },
    ]);
  });

  it("refuses a collection that is not there, and pages", async () => {
    await expect(collection().indexes()).rejects.toMatchObject({ code: 26 });
    await collection().createIndexes([{ key: { a: 1 } }, { key: { b: 1 } }]);
    const { cursor } = await server.db.command({ listIndexes: "measures", cursor: { batchSize: 2 } });
    expect(cursor.firstBatch).toHaveLength(2);
    const more = await server.db.command({ getMore: cursor.id, collection: "measures" });
    expect(more.cursor.nextBatch).toMatchObject([{ name: "b_1" }]);
  });
});
