import type { ClientBulkWriteModel } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

interface Numbered {
  _id: number;
  [field: string]: unknown;
}
type Schemas = { "test.measures": Numbered; "test.offices": Numbered };

describe("bulkWrite", () => {
  it("runs operations on several collections in one command", async () => {
    const result = await server.client.bulkWrite<Schemas>([
      { name: "insertOne", namespace: "test.measures", document: { _id: 1, title: "Radweg" } },
      { name: "insertOne", namespace: "test.offices", document: { _id: 66, name: "Tiefbau" } },
      { name: "updateOne", namespace: "test.measures", filter: { _id: 1 }, update: { $set: { office: 66 } } },
      {
        name: "updateOne",
        namespace: "test.measures",
        filter: { _id: 2 },
        update: { $set: { title: "Solar" } },
        upsert: true,
      },
      { name: "deleteMany", namespace: "test.offices", filter: {} },
    ]);
    expect(result).toMatchObject({
      insertedCount: 2,
      matchedCount: 1,
      modifiedCount: 1,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(await server.db.collection("measures").find().toArray()).toEqual([
      { _id: 1, title: "Radweg", office: 66 },
      { _id: 2, title: "Solar" },
    ]);
  });

  it("stops an ordered bulk at the first error and tells which it was", async () => {
    const insert = (_id: number): ClientBulkWriteModel<Schemas> => ({
      name: "insertOne",
      namespace: "test.measures",
      document: { _id },
    });
    await expect(server.client.bulkWrite<Schemas>([insert(1), insert(1), insert(2)])).rejects.toMatchObject({
      writeErrors: new Map([[1, expect.objectContaining({ code: 11000 })]]),
    });
    expect(await server.db.collection("measures").countDocuments()).toBe(1);
  });
});
