import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

const names = async () => (await collection().indexes()).map(({ name }) => name);

describe("dropIndexes", () => {
  it("drops by name, by key, several, and all but that of _id", async () => {
    await collection().createIndexes(["a", "b", "c", "d", "e"].map((field) => ({ key: { [field]: 1 } })));
    expect(await server.db.command({ dropIndexes: "measures", index: "a_1" })).toMatchObject({
      nIndexesWas: 6,
    });
    await server.db.command({ dropIndexes: "measures", index: { b: 1 } });
    await server.db.command({ dropIndexes: "measures", index: ["c_1", "d_1"] });
    expect(await names()).toEqual(["_id_", "e_1"]);
    await collection().dropIndexes();
    expect(await names()).toEqual(["_id_"]);
  });

  it("lets go what a unique index refused", async () => {
    await collection().createIndex({ a: 1 }, { unique: true });
    await collection().insertOne({ _id: 1, a: 1 });
    await collection().dropIndex("a_1");
    await collection().insertOne({ _id: 2, a: 1 });
  });

  it("refuses what is not there, and the index of _id", async () => {
    await expect(collection().dropIndex("nothing")).rejects.toMatchObject({ code: 26 });
    await collection().insertOne({ _id: 1 });
    await expect(collection().dropIndex("nothing")).rejects.toMatchObject({ code: 27 });
    await expect(server.db.command({ dropIndexes: "measures", index: { x: 1 } })).rejects.toMatchObject({
      code: 27,
    });
    await expect(collection().dropIndex("_id_")).rejects.toMatchObject({ code: 72 });
  });
});
