import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

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
  });

  it("refuses two arrays in one compound index", async () => {
    await collection().createIndex({ a: 1, b: 1 });
    await expect(collection().insertOne({ _id: 1, a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
  });

  it("tells what it has done", async () => {
    const indexes = [{ key: { a: 1 }, name: "a_1" }];
    expect(await server.db.command({ createIndexes: "fresh", indexes })).toMatchObject({
      numIndexesBefore: 1,
      numIndexesAfter: 2,
      createdCollectionAutomatically: true,
    });
    expect(await server.db.command({ createIndexes: "fresh", indexes })).toMatchObject({
      numIndexesBefore: 2,
      numIndexesAfter: 2,
      createdCollectionAutomatically: false,
      note: "all indexes already exist",
    });
  });

  it.each([
    [{ a: { $exists: false } }],
    [{ a: { $ne: 1 } }],
    [{ $nor: [{ a: 1 }] }],
    [{ $or: [{ a: 1 }, { b: { $not: { $gt: 1 } } }] }],
  ])("refuses the partial filter %j", async (partialFilterExpression) => {
    await expect(collection().createIndex({ a: 1 }, { partialFilterExpression })).rejects.toMatchObject({
      code: 67,
    });
  });
});
