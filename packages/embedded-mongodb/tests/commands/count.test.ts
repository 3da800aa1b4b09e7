import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("count", () => {
  const count = async (options: object = {}) => (await server.db.command({ count: "things", ...options })).n;

  it("counts what a query finds, with skip, limit, hint and collation", async () => {
    expect(await count()).toBe(0);
    const things = server.db.collection("things");
    await things.insertMany(["Öl", "ol", "Ö", "z"].map((name, n) => ({ name, n })));
    await things.createIndex({ n: 1 });
    expect(await count()).toBe(4);
    expect(await count({ query: { n: { $gte: 1 } } })).toBe(3);
    expect(await count({ query: { n: { $gte: 1 } }, skip: 1, limit: 5 })).toBe(2);
    expect(await count({ limit: -2 })).toBe(2);
    expect(await count({ query: { n: { $lt: 2 } }, hint: "n_1" })).toBe(2);
    expect(await count({ query: { name: "OL" }, collation: { locale: "de", strength: 1 } })).toBe(2);
    expect(await things.estimatedDocumentCount()).toBe(4);
    expect(await things.countDocuments({ n: { $ne: 1 } })).toBe(3);
  });

  it("refuses what is no count", async () => {
    await expect(count({ skip: -1 })).rejects.toMatchObject({ code: 51024 });
    await expect(count({ query: 5 })).rejects.toMatchObject({ code: 14 });
  });
});
