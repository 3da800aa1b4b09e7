import { MongoClient } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmbeddedMongo, startEmbeddedMongo } from "../../src/index.js";
import { withServer } from "../with-server.js";

const ordinary = withServer();

describe("configureFailPoint", () => {
  let server: EmbeddedMongo;
  let client: MongoClient;
  const things = () => client.db("test").collection<{ _id: number }>("things");
  const failPoint = (mode: unknown, data: unknown, name = "failCommand") =>
    client.db("admin").command({ configureFailPoint: name, mode, data });

  beforeAll(async () => {
    server = await startEmbeddedMongo({ enableTestCommands: true });
    client = await new MongoClient(server.uri, { retryWrites: false, retryReads: false }).connect();
  });
  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it("is unknown to a server that was not started for tests", async () => {
    const command = { configureFailPoint: "failCommand", mode: "alwaysOn", data: { failCommands: ["find"] } };
    await expect(ordinary.client.db("admin").command(command)).rejects.toMatchObject({ code: 59 });
  });

  it("fails the named commands as often as it is told", async () => {
    await failPoint({ times: 1 }, { failCommands: ["find"], errorCode: 91 });
    expect(await things().countDocuments()).toBe(0);
    await expect(things().findOne()).rejects.toMatchObject({ code: 91 });
    expect(await things().findOne()).toBeNull();
    await failPoint({ skip: 1 }, { failCommands: ["find"], errorCode: 91 });
    expect(await things().findOne()).toBeNull();
    await expect(things().findOne()).rejects.toMatchObject({ code: 91 });
    await failPoint("off", {});
    expect(await things().findOne()).toBeNull();
  });

  it("cuts the connection instead of answering", async () => {
    await failPoint({ times: 1 }, { failCommands: ["insert"], closeConnection: true });
    await expect(things().insertOne({ _id: 1 })).rejects.toMatchObject({ name: "MongoNetworkError" });
    expect(await things().countDocuments()).toBe(0);
  });

  it("writes and reports that the write concern was not met", async () => {
    const writeConcernError = { code: 64, errmsg: "waiting for replication timed out" };
    await failPoint({ times: 1 }, { failCommands: ["insert"], writeConcernError });
    await expect(things().insertOne({ _id: 2 })).rejects.toMatchObject({ code: 64 });
    expect(await things().countDocuments({ _id: 2 })).toBe(1);
  });

  it("gives the labels it is told instead of those of the error", async () => {
    const session = client.startSession();
    for (const [errorLabels, expected] of [
      [undefined, ["TransientTransactionError"]],
      [[], []],
    ] as const) {
      await failPoint({ times: 1 }, { failCommands: ["find"], errorCode: 112, errorLabels });
      session.startTransaction();
      const failure: unknown = await things()
        .findOne({}, { session })
        .catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 112, errorLabels: expected });
      await session.abortTransaction();
    }
    await session.endSession();
  });

  it("lets a driver lose the reply of a write, which is then not written twice", async () => {
    const retrying = await new MongoClient(server.uri).connect();
    await failPoint({ times: 1 }, {}, "onPrimaryTransactionalWrite");
    const counters = retrying.db("test").collection<{ _id: number; n: number }>("counters");
    expect(await counters.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { upsert: true })).toMatchObject({
      upsertedCount: 1,
    });
    expect(await counters.findOne()).toEqual({ _id: 1, n: 1 });
    await retrying.close();
  });

  it("may concern one application only", async () => {
    const other = await new MongoClient(server.uri, { appName: "other", retryReads: false }).connect();
    await failPoint({ times: 1 }, { failCommands: ["find"], errorCode: 91, appName: "other" });
    await things().findOne();
    await expect(other.db("test").collection("things").findOne()).rejects.toMatchObject({ code: 91 });
    await other.close();
  });

  it("refuses what it does not offer", async () => {
    await expect(failPoint("alwaysOn", {}, "somethingElse")).rejects.toMatchObject({ code: 2 });
    await expect(failPoint("sometimes", { failCommands: ["find"] })).rejects.toMatchObject({ code: 2 });
  });
});
