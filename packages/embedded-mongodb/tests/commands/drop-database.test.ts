import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("dropDatabase", () => {
  it("removes all collections of one database", async () => {
    await server.db.collection("a").insertOne({});
    await server.client.db("other").collection("a").insertOne({});
    expect(await server.db.command({ dropDatabase: 1 })).toMatchObject({ dropped: "test", ok: 1 });
    expect(await server.db.listCollections().toArray()).toEqual([]);
    expect(await server.client.db("other").collection("a").countDocuments()).toBe(1);
    await server.client.db("other").dropDatabase();
    const { databases } = await server.client.db().admin().listDatabases();
    expect(databases.map(({ name }) => name)).not.toContain("other");
  });

  it("answers ok for a database that is not there", async () => {
    expect(await server.client.db("nothing").command({ dropDatabase: 1 })).toMatchObject({ ok: 1 });
  });
});
