import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; n?: number }>("measures");

describe("findAndModify", () => {
  it("answers the document before or after, sorted and projected", async () => {
    await collection().insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await collection().findOneAndUpdate({}, { $inc: { n: 10 } }, { sort: { n: -1 } })).toEqual({
      _id: 2,
      n: 2,
    });
    expect(
      await collection().findOneAndUpdate(
        { _id: 2 },
        { $inc: { n: 1 } },
        {
          returnDocument: "after",
          projection: { _id: 0, n: 1 },
        },
      ),
    ).toEqual({ n: 13 });
    expect(await collection().findOneAndDelete({ _id: 1 })).toEqual({ _id: 1, n: 1 });
    expect(await collection().findOneAndUpdate({ _id: 9 }, { $set: { n: 0 } })).toBeNull();
    expect(
      await collection().findOneAndReplace({ _id: 9 }, { n: 5 }, { upsert: true, returnDocument: "after" }),
    ).toEqual({ _id: 9, n: 5 });
  });

  it("tells what happened in lastErrorObject", async () => {
    const run = (command: object) => server.db.command({ findAndModify: "measures", ...command });
    expect(await run({ query: { _id: 1 }, update: { $set: { n: 1 } }, upsert: true })).toMatchObject({
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 1 },
      value: null,
    });
    expect(await run({ query: { _id: 1 }, update: { $inc: { n: 1 } } })).toMatchObject({
      lastErrorObject: { n: 1, updatedExisting: true },
      value: { _id: 1, n: 1 },
    });
    expect(await run({ query: { _id: 1 }, remove: true })).toMatchObject({
      lastErrorObject: { n: 1 },
      value: { _id: 1, n: 2 },
    });
    expect(await run({ query: { _id: 1 }, remove: true })).toMatchObject({
      lastErrorObject: { n: 0 },
      value: null,
    });
  });

  it("takes a pipeline and filters of array elements", async () => {
    const lists = server.db.collection<{ _id: number; list: number[]; n?: number }>("lists");
    await lists.insertOne({ _id: 1, list: [1, 5, 9] });
    expect(
      await lists.findOneAndUpdate(
        {},
        { $set: { "list.$[x]": 0 } },
        {
          arrayFilters: [{ x: { $gte: 5 } }],
          returnDocument: "after",
        },
      ),
    ).toEqual({ _id: 1, list: [1, 0, 0] });
    expect(
      await lists.findOneAndUpdate({}, [{ $set: { n: { $size: "$list" } } }], { returnDocument: "after" }),
    ).toMatchObject({ n: 3 });
  });

  it.each([
    [{ remove: true, update: {} }],
    [{}],
    [{ remove: true, new: true }],
    [{ remove: true, upsert: true }],
  ])("refuses %j", async (options) => {
    await expect(
      server.db.command({ findAndModify: "measures", query: {}, ...options }),
    ).rejects.toMatchObject({
      code: 9,
    });
  });
});
