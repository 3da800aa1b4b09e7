import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("create", () => {
  it("creates an empty collection with its options", async () => {
    await server.db.createCollection("a", { collation: { locale: "de" } });
    expect(await server.db.listCollections({ name: "a" }).toArray()).toMatchObject([
      { options: { collation: { locale: "de" } }, idIndex: { key: { _id: 1 } } },
    ]);
    await expect(server.db.createCollection("a")).rejects.toMatchObject({ code: 48 });
    await server.db.command({ create: "a", collation: { locale: "de" } });
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

  it("refuse names MongoDB refuses", async () => {
    await expect(server.db.createCollection("a$b")).rejects.toMatchObject({ code: 73 });
    await expect(server.client.db("a b").collection("c").insertOne({})).rejects.toMatchObject({ code: 73 });
    await expect(server.db.collection("a").insertOne({ _id: [1] as never })).rejects.toMatchObject({
      code: 53,
    });
  });

  it.each([
    [{ viewOn: "a", pipeline: [] }],
    [{ capped: true, size: 1000 }],
    [{ timeseries: { timeField: "t" } }],
    [{ clusteredIndex: { key: { _id: 1 }, unique: true } }],
  ])("refuses %j", async (options) => {
    await expect(server.db.command({ create: "b", ...options })).rejects.toMatchObject({ code: 238 });
  });
});
