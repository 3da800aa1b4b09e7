import type { Document, Filter, FindOptions } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

/** The stage that reads documents, with its index. */
async function access(
  filter: Filter<{ _id: number }>,
  options: FindOptions = {},
): Promise<{ stage: string; indexName?: string; direction?: string; sorts: boolean }> {
  const explained = await collection().find(filter, options).explain("queryPlanner");
  let stage: Document = explained.queryPlanner.winningPlan;
  let sorts = false;
  while (stage.inputStage) {
    if (stage.stage === "SORT") sorts = true;
    stage = stage.inputStage;
  }
  return { stage: stage.stage, indexName: stage.indexName, direction: stage.direction, sorts };
}

describe("createIndexes", () => {
  it("enforces unique keys, also against existing documents", async () => {
    await collection().createIndex({ a: 1, b: -1 }, { unique: true });
    await collection().insertOne({ _id: 1, a: 1, b: 1 });
    await expect(collection().insertOne({ _id: 2, a: 1, b: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1, b: -1 },
      keyValue: { a: 1, b: 1 },
      message: "E11000 duplicate key error collection: test.measures index: a_1_b_-1 dup key: { a: 1, b: 1 }",
    });
    await expect(collection().insertOne({ _id: 1 })).rejects.toMatchObject({
      keyPattern: { _id: 1 },
      keyValue: { _id: 1 },
    });
    await collection().insertMany([
      { _id: 3, c: 1 },
      { _id: 4, c: 1, a: 2 },
    ]);
    await expect(collection().createIndex({ c: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    expect((await collection().indexes()).map(({ name }) => name)).toEqual(["_id_", "a_1_b_-1"]);
  });

  it("finds missing values equal in a unique index, unless it is sparse or partial", async () => {
    await collection().createIndex({ code: 1 }, { unique: true });
    await collection().insertOne({ _id: 1 });
    await expect(collection().insertOne({ _id: 2 })).rejects.toMatchObject({ code: 11000 });
    await collection().dropIndexes();
    await collection().createIndex({ code: 1 }, { unique: true, sparse: true });
    await collection().createIndex({ key: 1 }, { unique: true, partialFilterExpression: { active: true } });
    await collection().insertMany([
      { _id: 2, key: 1 },
      { _id: 3, key: 1 },
    ]);
    await collection().insertOne({ _id: 4, key: 1, active: true });
    await expect(collection().insertOne({ _id: 5, key: 1, active: true })).rejects.toMatchObject({
      code: 11000,
    });
  });

  it("keeps unique keys by collation", async () => {
    await collection().createIndex({ name: 1 }, { unique: true, collation: { locale: "de", strength: 1 } });
    await collection().insertOne({ _id: 1, name: "Straße" });
    await expect(collection().insertOne({ _id: 2, name: "STRASSE" })).rejects.toMatchObject({ code: 11000 });
    await collection().insertOne({ _id: 3, name: "Strase" });
  });

  it("is idempotent, and refuses contradictions", async () => {
    await collection().createIndex({ a: 1 });
    expect(await collection().createIndex({ a: 1 })).toBe("a_1");
    await expect(collection().createIndex({ a: 1 }, { name: "other" })).rejects.toMatchObject({ code: 85 });
    await expect(collection().createIndex({ b: 1 }, { name: "a_1" })).rejects.toMatchObject({ code: 86 });
    await expect(collection().createIndex({ a: 1 }, { unique: true })).rejects.toMatchObject({ code: 86 });
    await expect(collection().createIndex({ a: "text" })).rejects.toMatchObject({ code: 67 });
    await expect(collection().createIndex({ a: 1, b: 1 }, { expireAfterSeconds: 5 })).rejects.toMatchObject({
      code: 67,
    });
    await expect(collection().dropIndex("nothing")).rejects.toMatchObject({ code: 27 });
    await expect(collection().dropIndex("_id_")).rejects.toMatchObject({ code: 72 });
  });

  it("refuses two arrays in one compound index", async () => {
    await collection().createIndex({ a: 1, b: 1 });
    await expect(collection().insertOne({ _id: 1, a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
  });

  it("shows specifications as they were given", async () => {
    await collection().createIndex({ a: 1 }, { name: "named", sparse: true, expireAfterSeconds: 60 });
    expect(await collection().indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: "_id_" },
      { v: 2, key: { a: 1 }, name: "named", sparse: true, expireAfterSeconds: 60 },
    ]);
  });
});

describe("plans", () => {
  it("use an index for equality, ranges, sort and $in, and say so", async () => {
    await collection().createIndex({ office: 1, due: -1 });
    await collection().createIndex({ tags: 1 });
    await collection().createIndex({ code: 1 }, { sparse: true });
    await collection().createIndex({ state: 1 }, { partialFilterExpression: { open: true } });
    await collection().insertMany([
      { _id: 1, office: "66", due: 1, tags: ["a", "b"] },
      { _id: 2, office: "66", due: 2 },
    ]);
    expect(await access({ _id: 1 })).toMatchObject({ indexName: "_id_" });
    expect(await access({ office: "66" })).toMatchObject({ stage: "IXSCAN", indexName: "office_1_due_-1" });
    expect(await access({ office: "66", due: { $gt: 1 } }, { sort: { due: -1 } })).toMatchObject({
      indexName: "office_1_due_-1",
      sorts: false,
      direction: "forward",
    });
    expect(await access({ office: "66" }, { sort: { due: 1 } })).toMatchObject({
      sorts: false,
      direction: "backward",
    });
    expect(await access({}, { sort: { office: 1, due: -1 } })).toMatchObject({
      indexName: "office_1_due_-1",
      sorts: false,
    });
    expect(await access({}, { sort: { office: 1, due: 1 } })).toMatchObject({
      stage: "COLLSCAN",
      sorts: true,
    });
    expect(await access({ office: { $in: ["65", "66"] } })).toMatchObject({ indexName: "office_1_due_-1" });
    expect(await access({ tags: "a" })).toMatchObject({ indexName: "tags_1" });
    expect(await access({ code: { $exists: true } })).toMatchObject({ indexName: "code_1" });
    expect(await access({ code: null })).toMatchObject({ stage: "COLLSCAN" });
    expect(await access({ state: 1 })).toMatchObject({ stage: "COLLSCAN" });
    expect(await access({ state: 1, open: true })).toMatchObject({ indexName: "state_1" });
    expect(await access({ title: "x" })).toMatchObject({ stage: "COLLSCAN" });
    expect(await access({ office: /^6/ })).toMatchObject({ indexName: "office_1_due_-1" });
    expect(await access({ title: "x" }, { hint: "tags_1" })).toMatchObject({ indexName: "tags_1" });
    await expect(collection().find({}, { hint: "nothing" }).toArray()).rejects.toMatchObject({ code: 2 });
  });

  it("use a collated index only for a query with its collation", async () => {
    const collation = { locale: "de", strength: 1 };
    await collection().createIndex({ name: 1 }, { collation });
    await collection().insertMany(["Ölweg", "olweg", "Zoo"].map((name, _id) => ({ _id, name })));
    expect(await access({ name: "OLWEG" }, { collation })).toMatchObject({ indexName: "name_1" });
    expect(await access({}, { collation, sort: { name: 1 } })).toMatchObject({
      indexName: "name_1",
      sorts: false,
    });
    expect(await access({ name: "OLWEG" })).toMatchObject({ stage: "COLLSCAN" });
    expect(await collection().find({ name: "OLWEG" }, { collation }).toArray()).toHaveLength(2);
  });

  it("read $or by an index each", async () => {
    await collection().createIndex({ a: 1 });
    await collection().createIndex({ b: 1 });
    await collection().insertMany([{ _id: 1, a: 1 }, { _id: 2, b: 1 }, { _id: 3, a: 1, b: 1 }, { _id: 4 }]);
    const explained = await collection()
      .find({ $or: [{ a: 1 }, { b: 1 }] })
      .explain("queryPlanner");
    expect(explained.queryPlanner.winningPlan.inputStage.stage).toBe("OR");
    expect(
      await collection()
        .find({ $or: [{ a: 1 }, { b: 1 }] })
        .toArray(),
    ).toHaveLength(3);
  });
});

describe("explain", () => {
  it("counts what a plan reads", async () => {
    await collection().createIndex({ a: 1 });
    await collection().insertMany(Array.from({ length: 20 }, (_, _id) => ({ _id, a: _id % 4, b: _id })));
    const { executionStats } = await collection()
      .find({ a: 1, b: { $gt: 10 } })
      .explain("executionStats");
    expect(executionStats).toMatchObject({ nReturned: 2, totalKeysExamined: 5, totalDocsExamined: 5 });
    const scan = await collection()
      .find({ b: { $gt: 10 } })
      .explain("executionStats");
    expect(scan.executionStats).toMatchObject({ nReturned: 9, totalKeysExamined: 0, totalDocsExamined: 20 });
  });
});
