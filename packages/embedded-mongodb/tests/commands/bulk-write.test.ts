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

  it("goes on after errors if unordered, and gives errors only if that is asked for", async () => {
    const run = (options: object) =>
      server.client.db("admin").command({
        bulkWrite: 1,
        nsInfo: [{ ns: "test.measures" }],
        ops: [1, 1, 2].map((_id) => ({ insert: 0, document: { _id } })),
        ...options,
      });
    const all = await run({ ordered: false });
    expect(all).toMatchObject({ nInserted: 2, nErrors: 1 });
    expect(all.cursor.firstBatch.map(({ ok, idx }: { ok: number; idx: number }) => [ok, idx])).toEqual([
      [1, 0],
      [0, 1],
      [1, 2],
    ]);
    const errors = await run({ ordered: false, errorsOnly: true });
    expect(errors.cursor.firstBatch).toMatchObject([{ idx: 0 }, { idx: 1 }, { idx: 2 }]);
    const paged = await run({ ordered: false, cursor: { batchSize: 1 } });
    expect(paged.cursor.firstBatch).toHaveLength(1);
    const more = await server.client
      .db("admin")
      .command({ getMore: paged.cursor.id, collection: "$cmd.bulkWrite" });
    expect(more.cursor.nextBatch).toMatchObject([{ idx: 1 }, { idx: 2 }]);
  });

  it("is part of a transaction", async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await server.client.bulkWrite<Schemas>(
        [{ name: "insertOne", namespace: "test.measures", document: { _id: 1 } }],
        { session },
      );
      expect(await server.db.collection("measures").countDocuments()).toBe(0);
      await session.commitTransaction();
    });
    expect(await server.db.collection("measures").countDocuments()).toBe(1);
  });

  it.each([
    [{ ops: [{ insert: 0, document: {} }] }, 40414],
    [{ ops: [{ rename: 0 }], nsInfo: [{ ns: "test.a" }] }, 40415],
    [{ ops: [{ insert: 0, document: {} }], nsInfo: [{ ns: "nodot" }] }, 73],
  ])("refuses %j with code %d", async (options, code) => {
    await expect(server.client.db("admin").command({ bulkWrite: 1, ...options })).rejects.toMatchObject({
      code,
    });
  });

  it("is a command of the admin database", async () => {
    const ops = [{ insert: 0, document: {} }];
    await expect(server.db.command({ bulkWrite: 1, ops, nsInfo: [{ ns: "test.a" }] })).rejects.toMatchObject({
      code: 13,
    });
  });
});
