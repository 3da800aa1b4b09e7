import { MongoClient } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

/** What shells, Compass and the dump tools ask. */

const server = withServer();
const admin = (command: object) => server.client.db("admin").command(command);

describe("replSetGetStatus and replSetGetConfig", () => {
  it("show a replica set of one", async () => {
    const { host } = new URL(server.uri);
    const { setName } = await admin({ hello: 1 });
    expect(await admin({ replSetGetStatus: 1 })).toMatchObject({
      set: setName,
      myState: 1,
      members: [{ _id: 0, name: host, health: 1, stateStr: "PRIMARY", self: true }],
    });
    expect(await admin({ replSetGetConfig: 1 })).toMatchObject({
      config: { _id: setName, members: [{ host }] },
    });
  });
});

describe("validate", () => {
  it("reads a collection with its indexes", async () => {
    const things = server.db.collection("things");
    await things.createIndex({ tags: 1 });
    await things.insertMany([{ tags: ["a", "b"] }, { tags: "c" }]);
    expect(await server.db.command({ validate: "things" })).toMatchObject({
      ns: "test.things",
      nrecords: 2,
      nInvalidDocuments: 0,
      nIndexes: 2,
      keysPerIndex: { _id_: 2, tags_1: 3 },
      valid: true,
      errors: [],
    });
    await expect(server.db.command({ validate: "nothing" })).rejects.toMatchObject({ code: 26 });
  });
});

describe("profile", () => {
  it("is off and stays off", async () => {
    expect(await server.db.command({ profile: -1 })).toMatchObject({ was: 0 });
    await expect(server.db.command({ profile: 2 })).rejects.toMatchObject({ code: 238 });
  });
});

describe("authentication", () => {
  it("is refused with a sentence that says what to do", async () => {
    const uri = server.uri.replace("//", "//user:secret@");
    const client = new MongoClient(uri, { authMechanism: "SCRAM-SHA-256" });
    await expect(client.connect()).rejects.toMatchObject({
      code: 18,
      message: expect.stringContaining("no authentication"),
    });
    await client.close();
  });

  it("knows no users and roles", async () => {
    expect(await admin({ usersInfo: 1 })).toMatchObject({ users: [] });
    expect(await admin({ rolesInfo: 1 })).toMatchObject({ roles: [] });
    expect(await admin({ connectionStatus: 1, showPrivileges: true })).toMatchObject({
      authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: [] },
    });
  });
});

describe("listCommands", () => {
  it("lists every command that is answered", async () => {
    const { commands } = await admin({ listCommands: 1 });
    expect(Object.keys(commands)).toEqual(expect.arrayContaining(["find", "hello", "validate"]));
    expect(commands).not.toHaveProperty("mapReduce");
    await expect(admin({ mapReduce: "things" })).rejects.toMatchObject({ code: 59 });
  });
});

describe("the others", () => {
  it.each([
    [{ hostInfo: 1 }, { system: { numCores: expect.any(Number) } }],
    [{ getCmdLineOpts: 1 }, { argv: expect.any(Array) }],
    [{ getLog: "*" }, { names: ["global", "startupWarnings"] }],
    [{ getLog: "startupWarnings" }, { log: [], totalLinesWritten: 0 }],
  ])("answer %j", async (command, expected) => {
    expect(await admin(command)).toMatchObject(expected);
  });

  it.each(["atlasVersion", "top", "fsync", "compact", "convertToCapped", "shardCollection"])(
    "refuse %s as a server that does not know it",
    async (name) => {
      await expect(admin({ [name]: 1 })).rejects.toMatchObject({ code: 59, codeName: "CommandNotFound" });
    },
  );
});
