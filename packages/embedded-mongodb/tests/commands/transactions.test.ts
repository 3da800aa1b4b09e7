import type { ClientSession } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; n?: number; code?: string }>("measures");

async function inTransaction(work: (session: ClientSession) => Promise<void>): Promise<void> {
  const session = server.client.startSession();
  session.startTransaction();
  try {
    await work(session);
  } finally {
    if (session.inTransaction()) await session.abortTransaction();
    await session.endSession();
  }
}

describe("transactions", () => {
  it("show their writes to nobody else before the commit", async () => {
    await collection().insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await inTransaction(async (session) => {
      await collection().insertOne({ _id: 3, n: 3 }, { session });
      await collection().updateOne({ _id: 1 }, { $set: { n: 10 } }, { session });
      await collection().deleteOne({ _id: 2 }, { session });
      expect(await collection().find({}, { session }).sort({ _id: 1 }).toArray()).toEqual([
        { _id: 1, n: 10 },
        { _id: 3, n: 3 },
      ]);
      expect(
        await collection()
          .find({ n: { $gte: 3 } }, { session })
          .sort({ n: -1 })
          .toArray(),
      ).toHaveLength(2);
      expect(await collection().countDocuments({}, { session })).toBe(2);
      expect(await collection().find().toArray()).toEqual([
        { _id: 1, n: 1 },
        { _id: 2, n: 2 },
      ]);
      await session.commitTransaction();
    });
    expect(await collection().find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 1, n: 10 },
      { _id: 3, n: 3 },
    ]);
  });

  it("see a snapshot: what others write meanwhile is not there", async () => {
    await collection().insertOne({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      expect(await collection().findOne({ _id: 1 }, { session })).toEqual({ _id: 1, n: 1 });
      await collection().updateOne({ _id: 1 }, { $set: { n: 2 } });
      await collection().insertOne({ _id: 2, n: 2 });
      expect(await collection().find({}, { session }).toArray()).toEqual([{ _id: 1, n: 1 }]);
      expect(await collection().findOne({ n: 2 }, { session })).toBeNull();
      expect(await collection().findOne({ n: 1 }, { session })).toEqual({ _id: 1, n: 1 });
    });
  });

  it("fail with a transient write conflict instead of overwriting", async () => {
    await collection().insertOne({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      await collection().findOne({}, { session });
      await collection().updateOne({ _id: 1 }, { $inc: { n: 1 } });
      const update = collection().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      await expect(update).rejects.toMatchObject({ code: 112, codeName: "WriteConflict" });
      await expect(update).rejects.toSatisfy((error: { hasErrorLabel(label: string): boolean }) =>
        error.hasErrorLabel("TransientTransactionError"),
      );
      await expect(collection().findOne({}, { session })).rejects.toMatchObject({ code: 251 });
    });
  });

  it("conflict with another open transaction at once", async () => {
    await collection().insertOne({ _id: 1, n: 1 });
    await inTransaction(async (first) => {
      await collection().updateOne({ _id: 1 }, { $set: { n: 2 } }, { session: first });
      await inTransaction(async (second) => {
        await expect(
          collection().updateOne({ _id: 1 }, { $set: { n: 3 } }, { session: second }),
        ).rejects.toMatchObject({ code: 112 });
      });
      await first.commitTransaction();
    });
    expect(await collection().findOne()).toEqual({ _id: 1, n: 2 });
  });

  it("let an ordinary write to the same document wait for their end", async () => {
    await collection().insertOne({ _id: 1, n: 1 });
    await inTransaction(async (session) => {
      await collection().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session });
      const waiting = collection().updateOne({ _id: 1 }, { $inc: { n: 10 } });
      await collection().insertOne({ _id: 2 });
      await session.commitTransaction();
      expect(await waiting).toMatchObject({ modifiedCount: 1 });
    });
    expect(await collection().findOne({ _id: 1 })).toEqual({ _id: 1, n: 12 });
  });

  it("enforce unique keys against the data and their own writes", async () => {
    await collection().createIndex({ code: 1 }, { unique: true });
    await collection().insertOne({ _id: 1, code: "A" });
    await inTransaction(async (session) => {
      await expect(collection().insertOne({ _id: 2, code: "A" }, { session })).rejects.toMatchObject({
        code: 11000,
      });
    });
    await inTransaction(async (session) => {
      await collection().insertOne({ _id: 2, code: "B" }, { session });
      await expect(collection().insertOne({ _id: 3, code: "B" }, { session })).rejects.toMatchObject({
        code: 11000,
      });
    });
    await inTransaction(async (session) => {
      await collection().deleteOne({ _id: 1 }, { session });
      await collection().insertOne({ _id: 4, code: "A" }, { session });
      await session.commitTransaction();
    });
    expect(await collection().find().toArray()).toEqual([{ _id: 4, code: "A" }]);
  });

  it("give a unique key free that an own write had and has no more", async () => {
    await collection().createIndex({ code: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection().insertOne({ _id: 1, code: "A" }, { session });
      await collection().updateOne({ _id: 1 }, { $set: { code: "B" } }, { session });
      await collection().insertOne({ _id: 2, code: "A" }, { session });
      await collection().deleteOne({ _id: 1 }, { session });
      await collection().insertOne({ _id: 3, code: "B" }, { session });
      await session.commitTransaction();
    });
    expect(await collection().find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 2, code: "A" },
      { _id: 3, code: "B" },
    ]);
  });

  it("conflict at once if another open one has taken the same unique key", async () => {
    await collection().createIndex({ code: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection().insertOne({ _id: 1, code: "A" }, { session });
      await inTransaction(async (other) => {
        const late = collection().insertOne({ _id: 2, code: "A" }, { session: other });
        await expect(late).rejects.toMatchObject({
          code: 112,
          errorLabels: expect.arrayContaining(["TransientTransactionError"]),
        });
      });
      await session.commitTransaction();
    });
    expect(await collection().find().toArray()).toEqual([{ _id: 1, code: "A" }]);
  });

  it("fail at the commit if somebody has taken a unique key meanwhile", async () => {
    await collection().createIndex({ code: 1 }, { unique: true });
    await inTransaction(async (session) => {
      await collection().insertOne({ _id: 1, code: "A" }, { session });
      await collection().insertOne({ _id: 2, code: "A" });
      await expect(session.commitTransaction()).rejects.toMatchObject({ code: 112 });
    });
    expect(await collection().find().toArray()).toEqual([{ _id: 2, code: "A" }]);
  });

  it("are retried by withTransaction until they succeed", async () => {
    await collection().insertOne({ _id: 1, n: 0 });
    const add = () =>
      server.client.withSession((session) =>
        session.withTransaction(async () => {
          const found = await collection().findOne({ _id: 1 }, { session });
          await collection().updateOne({ _id: 1 }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
        }),
      );
    await Promise.all(Array.from({ length: 8 }, add));
    expect(await collection().findOne()).toEqual({ _id: 1, n: 8 });
  });

  it("may create a collection with indexes, which nobody else sees before the commit", async () => {
    const names = async () => (await server.db.listCollections().toArray()).map(({ name }) => name);
    await inTransaction(async (session) => {
      await server.db.createCollection("explicit", { session });
      await server.db.collection("explicit").createIndex({ a: 1 }, { unique: true, session });
      await server.db.collection("implicit").insertOne({ a: 1 }, { session });
      expect(await server.db.collection("implicit").countDocuments({}, { session })).toBe(1);
      expect(await names()).toEqual([]);
      expect(await server.db.collection("implicit").findOne()).toBeNull();
      await expect(server.db.collection("explicit").indexes()).rejects.toMatchObject({ code: 26 });
      await session.commitTransaction();
    });
    expect(await names()).toEqual(["explicit", "implicit"]);
    expect((await server.db.collection("explicit").indexes()).map(({ name }) => name)).toEqual([
      "_id_",
      "a_1",
    ]);
    expect(await server.db.collection("implicit").countDocuments()).toBe(1);
  });

  it("leave no collection behind when they are aborted", async () => {
    await inTransaction(async (session) => {
      await server.db.collection("fresh").insertOne({ a: 1 }, { session });
      await session.abortTransaction();
    });
    expect(await server.db.listCollections().toArray()).toEqual([]);
    await server.db.createCollection("fresh");
  });

  it("let others wait who want to write to a collection of the same name", async () => {
    const fresh = server.db.collection<{ _id: number }>("fresh");
    await inTransaction(async (session) => {
      await fresh.insertOne({ _id: 1 }, { session });
      const waiting = fresh.insertOne({ _id: 2 });
      await inTransaction(async (other) => {
        await expect(fresh.insertOne({ _id: 3 }, { session: other })).rejects.toMatchObject({ code: 112 });
      });
      await session.commitTransaction();
      await waiting;
    });
    expect(await fresh.find().sort({ _id: 1 }).toArray()).toEqual([{ _id: 1 }, { _id: 2 }]);
  });

  it("create indexes on collections of their own only", async () => {
    await collection().insertOne({ _id: 1 });
    await inTransaction(async (session) => {
      await expect(collection().createIndex({ n: 1 }, { session })).rejects.toMatchObject({ code: 263 });
    });
  });

  it("refuse commands MongoDB refuses in them", async () => {
    await inTransaction(async (session) => {
      await expect(server.db.command({ listCollections: 1 }, { session })).rejects.toMatchObject({
        code: 263,
      });
    });
  });

  it("acknowledge a repeated commit", async () => {
    const session = server.client.startSession();
    session.startTransaction();
    await collection().insertOne({ _id: 1 }, { session });
    await session.commitTransaction();
    await session.commitTransaction();
    await session.endSession();
    expect(await collection().countDocuments()).toBe(1);
  });
});

describe("a statement that changes several documents", () => {
  it("is tried again as a whole after waiting for a transaction", async () => {
    await collection().insertMany([
      { _id: 1, n: 0 },
      { _id: 2, n: 0 },
    ]);
    await inTransaction(async (session) => {
      await collection().updateOne({ _id: 2 }, { $inc: { n: 1 } }, { session });
      const waiting = collection().updateMany({}, { $inc: { n: 10 } });
      await collection().countDocuments();
      await session.commitTransaction();
      expect(await waiting).toMatchObject({ matchedCount: 2, modifiedCount: 2 });
    });
    expect(await collection().find().toArray()).toEqual([
      { _id: 1, n: 10 },
      { _id: 2, n: 11 },
    ]);
  });

  it("leaves memory and file alike when it fails in the middle", async () => {
    await collection().createIndex({ n: 1 }, { unique: true });
    await collection().insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 3, n: 13 },
    ]);
    await collection().find().toArray();
    await expect(
      collection().updateMany({}, [{ $set: { n: { $cond: [{ $eq: ["$_id", 1] }, 5, 13] } } }]),
    ).rejects.toMatchObject({ code: 11000 });
    const all = [
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
      { _id: 3, n: 13 },
    ];
    expect(await collection().find().toArray()).toEqual(all);
    expect(await collection().find().sort({ n: 1 }).toArray()).toEqual(all);
    await collection().insertOne({ _id: 4, n: 5 });
  });
});
