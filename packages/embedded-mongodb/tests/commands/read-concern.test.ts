import { Timestamp } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const things = () => server.db.collection<{ _id: number; n: number }>("things");
const run = (command: object) => server.db.command(command);

describe("read concern", () => {
  it.each(["local", "available", "majority", "linearizable"] as const)(
    "%s reads what is stored",
    async (level) => {
      await things().insertOne({ _id: 1, n: 1 });
      expect(await things().findOne({}, { readConcern: { level } })).toEqual({ _id: 1, n: 1 });
    },
  );

  it("snapshot reads as of one time, which the first read fixes", async () => {
    await things().insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    const session = server.client.startSession({ snapshot: true });
    expect(await things().find({}, { session }).toArray()).toHaveLength(2);
    await things().updateOne({ _id: 1 }, { $set: { n: 10 } });
    await things().deleteOne({ _id: 2 });
    await things().insertOne({ _id: 3, n: 3 });
    expect(await things().find({}, { session }).sort({ n: 1 }).toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await things().distinct("n", {}, { session })).toEqual([1, 2]);
    expect(await things().countDocuments({}, { session })).toBe(2);
    await session.endSession();
    expect(await things().distinct("n")).toEqual([10, 3]);
  });

  it("snapshot gives the time in the reply, and refuses one that is too long ago", async () => {
    const readConcern = { level: "snapshot" };
    const { cursor } = await run({ find: "things", readConcern });
    const atClusterTime = cursor.atClusterTime;
    expect(
      await run({ distinct: "things", key: "n", readConcern: { ...readConcern, atClusterTime } }),
    ).toMatchObject({
      atClusterTime,
    });
    const past = { ...readConcern, atClusterTime: new Timestamp({ t: atClusterTime.t - 1000, i: 1 }) };
    await expect(run({ find: "things", readConcern: past })).rejects.toMatchObject({
      code: 239,
      codeName: "SnapshotTooOld",
    });
  });

  it.each([
    [{ insert: "things", documents: [{}], readConcern: { level: "snapshot" } }, 72],
    [{ listCollections: 1, readConcern: { level: "snapshot" } }, 72],
    [{ find: "things", readConcern: { level: "sometimes" } }, 2],
    [{ find: "things", readConcern: "local" }, 14],
  ])("refuses %j with code %d", async (command, code) => {
    await expect(run(command)).rejects.toMatchObject({ code });
  });

  it("is told once at the start of a transaction, with a level that suits it", async () => {
    await server.client.withSession(async (session) => {
      session.startTransaction({ readConcern: { level: "linearizable" } });
      await expect(things().findOne({}, { session })).rejects.toMatchObject({ code: 72 });
    });
  });
});
