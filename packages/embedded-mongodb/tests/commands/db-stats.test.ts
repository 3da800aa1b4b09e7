import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("dbStats", () => {
  it("sums up the collections of a database", async () => {
    await server.db.collection("a").insertMany([{ n: 1 }, { n: 2 }]);
    await server.db.collection("b").createIndex({ n: 1 });
    const stats = await server.db.command({ dbStats: 1 });
    expect(stats).toMatchObject({
      db: "test",
      collections: 2,
      views: 0,
      objects: 2,
      indexes: 3,
      scaleFactor: 1,
    });
    expect(stats.avgObjSize).toBe(stats.dataSize / 2);
    expect(stats.totalSize).toBe(stats.dataSize + stats.indexSize);
    expect((await server.db.command({ dbStats: 1, scale: 2 })).dataSize).toBe(stats.dataSize / 2);
  });

  it("knows an empty database", async () => {
    expect(await server.client.db("empty").stats()).toMatchObject({
      collections: 0,
      objects: 0,
      avgObjSize: 0,
    });
  });
});
