import { beforeEach, describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
interface Sum {
  _id: number;
  [field: string]: unknown;
}
const source = () => server.db.collection<Sum>("source");
const sums = () => server.db.collection<Sum>("sums");
const all = () => sums().find().sort({ _id: 1 }).toArray();
const merge = (options: object = {}, stages: object[] = []) =>
  source()
    .aggregate([...stages, { $merge: { into: "sums", ...options } }])
    .toArray();

beforeEach(async () => {
  await source().insertMany([
    { _id: 1, code: "a", n: 1 },
    { _id: 2, code: "b", n: 2 },
  ]);
});

describe("$out", () => {
  it("replaces a collection's documents and keeps its indexes and validator", async () => {
    await server.db.createCollection("sums", { validator: { n: { $lt: 5 } } });
    await sums().createIndex({ code: 1 }, { unique: true });
    await sums().insertOne({ _id: 9, n: 0 });
    expect(
      await source()
        .aggregate([{ $out: "sums" }])
        .toArray(),
    ).toEqual([]);
    expect((await all()).map(({ _id }) => _id)).toEqual([1, 2]);
    expect(await sums().indexes()).toHaveLength(2);
    const large = source().aggregate([{ $set: { n: 7 } }, { $out: "sums" }]);
    await expect(large.toArray()).rejects.toMatchObject({ code: 121 });
    expect((await all()).map(({ _id }) => _id)).toEqual([1, 2]);
  });

  it("writes to another database", async () => {
    await source()
      .aggregate([{ $out: { db: "elsewhere", coll: "copy" } }])
      .toArray();
    expect(await server.client.db("elsewhere").collection("copy").countDocuments()).toBe(2);
    await server.client.db("elsewhere").dropDatabase();
  });

  it("stands last, outside transactions, and only with read concerns that allow it", async () => {
    const pipeline = [{ $out: "sums" }, { $match: {} }];
    await expect(source().aggregate(pipeline).toArray()).rejects.toMatchObject({ code: 40601 });
    for (const level of ["linearizable", "snapshot"] as const) {
      const run = source().aggregate([{ $out: "sums" }], { readConcern: { level } });
      await expect(run.toArray()).rejects.toMatchObject({ code: 72 });
    }
    await server.client.withSession(async (session) => {
      session.startTransaction();
      const run = source().aggregate([{ $out: "sums" }], { session });
      await expect(run.toArray()).rejects.toMatchObject({ code: 263 });
    });
  });
});

describe("$merge", () => {
  it.each([
    ["merge", { _id: 1, old: true, code: "a", n: 1 }],
    ["replace", { _id: 1, code: "a", n: 1 }],
    ["keepExisting", { _id: 1, old: true }],
    [[{ $set: { sum: { $add: ["$$new.n", "$$extra"] } } }], { _id: 1, old: true, sum: 11 }],
  ])("treats a document that is there by whenMatched %j", async (whenMatched, expected) => {
    await sums().insertOne({ _id: 1, old: true });
    const variables = Array.isArray(whenMatched) ? { let: { extra: { $multiply: ["$n", 10] } } } : {};
    await merge({ whenMatched, ...variables });
    expect(await all()).toEqual([expected, { _id: 2, code: "b", n: 2 }]);
  });

  it("fails with the key of the document that is there, if whenMatched is fail", async () => {
    await sums().insertOne({ _id: 2 });
    await expect(merge({ whenMatched: "fail" })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 2 },
    });
    expect(await all()).toEqual([{ _id: 2 }]);
  });

  it("treats a document that is not there by whenNotMatched", async () => {
    await merge({ whenNotMatched: "discard" });
    expect(await all()).toEqual([]);
    await expect(merge({ whenNotMatched: "fail" })).rejects.toMatchObject({ code: 13113 });
  });

  it("matches by other fields, which need a unique index and a value", async () => {
    await expect(merge({ on: "code" })).rejects.toMatchObject({ code: 51183 });
    await sums().createIndex({ code: 1 }, { unique: true });
    await sums().insertOne({ _id: 7, code: "a" });
    await merge({ on: "code" }, [{ $unset: "_id" }]);
    expect(await sums().findOne({ code: "a" })).toEqual({ _id: 7, code: "a", n: 1 });
    await expect(merge({ on: "code" }, [{ $unset: "code" }])).rejects.toMatchObject({ code: 51132 });
    await expect(merge({ on: "code" })).rejects.toMatchObject({ code: 66 });
  });

  it("refuses modes it does not know", async () => {
    await expect(merge({ whenMatched: "sometimes" })).rejects.toMatchObject({ code: 2 });
    await expect(merge({ whenNotMatched: "sometimes" })).rejects.toMatchObject({ code: 2 });
  });
});
