import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("renameCollection", () => {
  it("keeps documents and indexes under the new name", async () => {
    await server.db.collection("a").createIndex({ n: 1 }, { unique: true });
    await server.db.collection("a").insertOne({ n: 1 });
    await server.db.renameCollection("a", "b");
    expect((await server.db.listCollections().toArray()).map(({ name }) => name)).toEqual(["b"]);
    expect(await server.db.collection("b").findOne({ n: 1 })).not.toBeNull();
    await expect(server.db.collection("b").insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000 });
  });

  it("replaces another collection only if that is asked for", async () => {
    await server.db.collection("a").insertOne({ from: "a" });
    await server.db.collection("b").insertOne({ from: "b" });
    await expect(server.db.renameCollection("a", "b")).rejects.toMatchObject({ code: 48 });
    await server.db.renameCollection("a", "b", { dropTarget: true });
    expect(await server.db.collection("b").find().toArray()).toMatchObject([{ from: "a" }]);
  });

  it.each([
    [{ renameCollection: "test.nothing", to: "test.b" }, 26],
    [{ renameCollection: "test.a", to: "test.a" }, 20],
    [{ renameCollection: "test.a", to: "other.a" }, 20],
    [{ renameCollection: "test.a", to: "test.x$y" }, 73],
    [{ renameCollection: "a", to: "test.b" }, 73],
  ])("refuses %j with code %d", async (command, code) => {
    await server.db.createCollection("a");
    await expect(server.client.db("admin").command(command)).rejects.toMatchObject({ code });
  });

  it("is a command of the admin database", async () => {
    await expect(server.db.command({ renameCollection: "test.a", to: "test.b" })).rejects.toMatchObject({
      code: 13,
    });
  });
});
