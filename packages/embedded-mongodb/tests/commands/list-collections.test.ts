import { UUID } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("listCollections", () => {
  it("describes the collections that a filter finds", async () => {
    await server.db.createCollection("a", { validator: { n: 1 } });
    await server.db.collection("b").insertOne({});
    expect(await server.db.listCollections().toArray()).toMatchObject([
      {
        name: "a",
        type: "collection",
        options: { validator: { n: 1 } },
        info: { readOnly: false, uuid: expect.any(UUID) },
        idIndex: { v: 2, key: { _id: 1 }, name: "_id_" },
      },
      { name: "b" },
    ]);
    expect(await server.db.listCollections({ name: /^b/ }).toArray()).toMatchObject([{ name: "b" }]);
    expect(
      await server.db.listCollections({ "options.validator": { $exists: true } }).toArray(),
    ).toHaveLength(1);
  });

  it("gives names only, if that is asked for", async () => {
    await server.db.collection("b").insertOne({});
    expect(await server.db.listCollections({}, { nameOnly: true }).toArray()).toEqual([
      { name: "b", type: "collection" },
    ]);
  });

  it("pages", async () => {
    for (const name of ["a", "b", "c"]) await server.db.createCollection(name);
    const { cursor } = await server.db.command({ listCollections: 1, cursor: { batchSize: 2 } });
    expect(cursor.firstBatch).toHaveLength(2);
    const more = await server.db.command({ getMore: cursor.id, collection: "$cmd.listCollections" });
    expect(more.cursor.nextBatch).toMatchObject([{ name: "c" }]);
  });
});
