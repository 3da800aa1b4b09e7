import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("collections", () => {
  it("are created, listed, renamed and dropped", async () => {
    const { db } = server;
    await db.createCollection("a", { collation: { locale: "de" } });
    await db.collection("b").insertOne({});
    expect((await db.listCollections().toArray()).map(({ name, type }) => ({ name, type }))).toEqual([
      { name: "a", type: "collection" },
      { name: "b", type: "collection" },
    ]);
    expect(await db.listCollections({ name: "a" }).toArray()).toMatchObject([
      { options: { collation: { locale: "de" } }, idIndex: { key: { _id: 1 } } },
    ]);
    await expect(db.createCollection("a")).rejects.toMatchObject({ code: 48 });
    await expect(db.renameCollection("a", "b")).rejects.toMatchObject({ code: 48 });
    await db.renameCollection("b", "a", { dropTarget: true });
    expect(await db.collection("a").countDocuments()).toBe(1);
    expect(await db.collection("a").drop()).toBe(true);
    expect(await db.listCollections().toArray()).toEqual([]);
    await expect(db.createCollection("views", { viewOn: "a", pipeline: [] })).rejects.toMatchObject({
      code: 238,
    });
  });

  it("use their own collation for queries and indexes that name none", async () => {
    const names = await server.db.createCollection<{ name: string }>("names", {
      collation: { locale: "de", strength: 1 },
    });
    await names.createIndex({ name: 1 }, { unique: true });
    await names.insertOne({ name: "Müller" });
    expect(await names.findOne({ name: "muller" })).not.toBeNull();
    await expect(names.insertOne({ name: "MULLER" })).rejects.toMatchObject({ code: 11000 });
    expect(await names.findOne({ name: "muller" }, { collation: { locale: "simple" } })).toBeNull();
  });

  it("enforce a $jsonSchema validator, also one set later", async () => {
    const schema = {
      required: ["title"],
      properties: {
        title: { bsonType: "string", minLength: 3, description: "the title" },
        budget: { bsonType: ["int", "double"], minimum: 0 },
      },
    };
    const measures = await server.db.createCollection("measures", { validator: { $jsonSchema: schema } });
    await measures.insertOne({ title: "Radweg", budget: 5 });
    await expect(measures.insertOne({ budget: 5 })).rejects.toMatchObject({
      code: 121,
      errInfo: {
        details: {
          operatorName: "$jsonSchema",
          schemaRulesNotSatisfied: [{ operatorName: "required", missingProperties: ["title"] }],
        },
      },
    });
    await expect(measures.updateOne({}, { $set: { budget: -1 } })).rejects.toMatchObject({ code: 121 });
    await measures.updateOne({}, { $set: { budget: -1 } }, { bypassDocumentValidation: true });
    await server.db.command({
      collMod: "measures",
      validator: { budget: { $gte: 0 } },
      validationLevel: "moderate",
    });
    await measures.updateOne({}, { $set: { title: "x" } });
    await expect(measures.insertOne({ budget: -2 })).rejects.toMatchObject({ code: 121 });
    await server.db.command({ collMod: "measures", validationAction: "warn" });
    await measures.insertOne({ budget: -2 });
  });

  it("report statistics", async () => {
    await server.db.collection("a").insertMany([{ n: 1 }, { n: 2 }]);
    expect(await server.db.command({ collStats: "a" })).toMatchObject({
      ns: "test.a",
      count: 2,
      nindexes: 1,
    });
    expect(await server.db.command({ dbStats: 1 })).toMatchObject({ collections: 1, objects: 2, indexes: 1 });
    expect(await server.db.admin().serverStatus()).toMatchObject({
      process: "embedded-mongodb",
      repl: { isWritablePrimary: true },
    });
    expect((await server.db.admin().listDatabases()).databases.map(({ name }) => name)).toContain("test");
    expect(await server.db.admin().buildInfo()).toMatchObject({ version: expect.stringMatching(/^8\./) });
  });

  it("refuse names MongoDB refuses", async () => {
    await expect(server.db.createCollection("a$b")).rejects.toMatchObject({ code: 73 });
    await expect(server.client.db("a b").collection("c").insertOne({})).rejects.toMatchObject({ code: 73 });
    await expect(server.db.collection("a").insertOne({ _id: [1] as never })).rejects.toMatchObject({
      code: 53,
    });
  });
});

describe("insert", () => {
  it("goes on after an error only if unordered", async () => {
    const a = server.db.collection<{ _id: number }>("a");
    const documents = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    await expect(a.insertMany(documents)).rejects.toMatchObject({ code: 11000, insertedCount: 1 });
    await a.deleteMany({});
    await expect(a.insertMany(documents, { ordered: false })).rejects.toMatchObject({
      code: 11000,
      insertedCount: 2,
    });
  });

  it("puts _id first and refuses more than 16 MB", async () => {
    const a = server.db.collection("a");
    await a.insertOne({ title: "x", _id: 1 as never });
    expect(Object.keys((await a.findOne()) ?? {})).toEqual(["_id", "title"]);
    await a.updateOne({}, { $set: { half: "x".repeat(9_000_000) } });
    await expect(a.updateOne({}, { $set: { other: "x".repeat(9_000_000) } })).rejects.toMatchObject({
      code: 10334,
    });
    expect(await a.countDocuments({ other: { $exists: true } })).toBe(0);
  });
});
