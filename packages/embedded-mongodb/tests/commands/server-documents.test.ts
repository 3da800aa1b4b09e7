import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const things = () => server.db.collection("things");
const admin = () => server.client.db("admin");

describe("stages that tell about the server", () => {
  it("$indexStats counts how often plans used an index", async () => {
    await things().createIndex({ n: 1 });
    await things().insertOne({ n: 1 });
    await things().findOne({ n: 1 });
    await things().findOne({ n: 2 });
    const stats = await things()
      .aggregate([{ $indexStats: {} }, { $match: { name: "n_1" } }])
      .toArray();
    expect(stats).toMatchObject([
      { name: "n_1", key: { n: 1 }, accesses: { ops: 2, since: expect.any(Date) }, spec: { name: "n_1" } },
    ]);
  });

  it("$collStats gives what it is asked for", async () => {
    await things().insertMany([{ n: 1 }, { n: 2 }]);
    const [counted] = await things()
      .aggregate([{ $collStats: { count: {} } }])
      .toArray();
    expect(counted).toMatchObject({ ns: "test.things", count: 2 });
    expect(counted).not.toHaveProperty("storageStats");
    const [stored] = await things()
      .aggregate([{ $collStats: { storageStats: { scale: 10 } } }])
      .toArray();
    expect(stored).toMatchObject({ storageStats: { count: 2, nindexes: 1, scaleFactor: 10 } });
    await expect(
      things()
        .aggregate([{ $collStats: { latencyStats: {} } }])
        .toArray(),
    ).rejects.toMatchObject({ code: 238 });
  });

  it("$currentOp shows itself and the transactions that wait for their client", async () => {
    const session = server.client.startSession();
    session.startTransaction();
    await things().insertOne({ n: 1 }, { session });
    const operations = await admin()
      .aggregate([{ $currentOp: { idleSessions: true } }])
      .toArray();
    expect(operations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: "op", command: expect.objectContaining({ aggregate: 1 }) }),
        expect.objectContaining({
          type: "idleSession",
          lsid: expect.objectContaining({ id: session.id?.id }),
          transaction: expect.objectContaining({ timeOpenMicros: expect.any(Number) }),
        }),
      ]),
    );
    const { inprog } = await admin().command({ currentOp: 1, type: "idleSession" });
    expect(inprog).toMatchObject([{ type: "idleSession" }]);
    await session.abortTransaction();
    await session.endSession();
  });

  it("$currentOp shows cursors that wait for their client, if asked for", async () => {
    await things().insertMany([{ n: 1 }, { n: 2 }]);
    const cursor = things().find().batchSize(1);
    await cursor.next();
    const idle = { $match: { type: "idleCursor" } };
    expect(
      await admin()
        .aggregate([{ $currentOp: { idleCursors: true } }, idle])
        .toArray(),
    ).toMatchObject([{ ns: "test.things", cursor: { cursorId: cursor.id } }]);
    await cursor.close();
    expect(
      await admin()
        .aggregate([{ $currentOp: { idleCursors: true } }, idle])
        .toArray(),
    ).toEqual([]);
  });

  it.each(["$indexStats", "$collStats", "$currentOp", "$listLocalSessions"])(
    "%s stands first",
    async (stage) => {
      await expect(
        things()
          .aggregate([{ $match: {} }, { [stage]: {} }])
          .toArray(),
      ).rejects.toMatchObject({ code: 40602 });
    },
  );

  it("refuse a collection that is not there, another database, and search indexes", async () => {
    for (const [pipeline, code] of [
      [[{ $collStats: { count: {} } }], 26],
      [[{ $indexStats: {} }], 26],
      [[{ $currentOp: {} }], 73],
      [[{ $listSearchIndexes: {} }], 31082],
    ] as const)
      await expect(
        things()
          .aggregate([...pipeline])
          .toArray(),
      ).rejects.toMatchObject({ code });
    await expect(things().createSearchIndex({ definition: {} })).rejects.toMatchObject({ code: 31082 });
  });
});
