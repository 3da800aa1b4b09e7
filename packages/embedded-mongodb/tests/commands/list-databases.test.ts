import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("listDatabases", () => {
  const list = (options: object = {}) => server.client.db("admin").command({ listDatabases: 1, ...options });

  it("gives names and sizes of the databases that a filter finds", async () => {
    await server.db.collection("a").insertOne({ text: "x".repeat(1000) });
    await server.db.createCollection("b");
    expect(await list({ filter: { name: "test" } })).toMatchObject({
      databases: [{ name: "test", empty: false, sizeOnDisk: expect.any(Number) }],
      totalSize: expect.any(Number),
      totalSizeMb: 0,
    });
    expect((await list({ filter: { name: "test" } })).totalSize).toBeGreaterThan(1000);
    expect((await list({ filter: { name: "none" } })).databases).toEqual([]);
  });

  it("gives names only, if that is asked for", async () => {
    await server.db.createCollection("b");
    expect((await list({ nameOnly: true, filter: { name: /^te/ } })).databases).toEqual([{ name: "test" }]);
  });
});
