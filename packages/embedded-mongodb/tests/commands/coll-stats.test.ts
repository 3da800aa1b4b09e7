import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("collStats", () => {
  it("counts documents and bytes of a collection and its indexes", async () => {
    const things = server.db.collection("things");
    await things.insertMany(Array.from({ length: 10 }, (_, n) => ({ n, text: "x".repeat(1000) })));
    await things.createIndex({ n: 1 });
    const stats = await server.db.command({ collStats: "things" });
    expect(stats).toMatchObject({
      ns: "test.things",
      count: 10,
      nindexes: 2,
      capped: false,
      scaleFactor: 1,
      avgObjSize: stats.size / 10,
    });
    expect(stats.size).toBeGreaterThan(10_000);
    expect(stats.indexSizes.n_1).toBeGreaterThan(0);
    expect(stats.totalIndexSize).toBe(stats.indexSizes._id_ + stats.indexSizes.n_1);
    expect(stats.totalSize).toBe(stats.size + stats.totalIndexSize);
    const scaled = await server.db.command({ collStats: "things", scale: 1024 });
    expect(scaled).toMatchObject({ scaleFactor: 1024, size: Math.floor(stats.size / 1024) });
  });

  it("answers zeros for a collection that is not there, and refuses a scale below 1", async () => {
    expect(await server.db.command({ collStats: "nothing" })).toMatchObject({
      count: 0,
      size: 0,
      nindexes: 0,
    });
    await expect(server.db.command({ collStats: "nothing", scale: 0 })).rejects.toMatchObject({
      code: 51024,
    });
  });
});
