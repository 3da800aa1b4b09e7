import { Decimal128, type Document, Double, Long } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

/** The document after an update of the given one. */
async function updated(
  before: object,
  update: object | object[],
  options: object = {},
  query: object = {},
): Promise<unknown> {
  await collection().deleteMany({});
  await collection().insertOne({ _id: 1, ...before });
  await collection().updateOne({ _id: 1, ...query }, update as object, options);
  return collection().findOne({ _id: 1 }, { projection: { _id: 0 } });
}

/** The driver would allow $inc only on fields it knows to be numbers. */
const untyped = (update: Document): Document => update;

describe("update operators", () => {
  it.each([
    ["$set a nested path", { a: 1 }, { $set: { "b.c": 2 } }, { a: 1, b: { c: 2 } }],
    ["$set beyond the end of an array", { a: [1] }, { $set: { "a.2": 3 } }, { a: [1, null, 3] }],
    ["$unset", { a: 1, b: [1, 2] }, { $unset: { a: "", "b.0": "" } }, { b: [null, 2] }],
    ["$inc", { n: 1 }, { $inc: { n: 2, m: 5 } }, { n: 3, m: 5 }],
    ["$mul", { n: 3 }, { $mul: { n: 2, m: 5 } }, { n: 6, m: 0 }],
    ["$min and $max", { a: 5, b: 5 }, { $min: { a: 3 }, $max: { b: 9, c: 1 } }, { a: 3, b: 9, c: 1 }],
    ["$rename", { a: 1, b: 2 }, { $rename: { a: "c.d" } }, { b: 2, c: { d: 1 } }],
    ["$push", { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
    [
      "$push with $each, $position, $slice",
      { a: [1, 2] },
      { $push: { a: { $each: [0, 9], $position: 0, $slice: 3 } } },
      { a: [0, 9, 1] },
    ],
    [
      "$push with $sort",
      { a: [{ n: 3 }] },
      { $push: { a: { $each: [{ n: 1 }, { n: 2 }], $sort: { n: -1 }, $slice: -2 } } },
      { a: [{ n: 2 }, { n: 1 }] },
    ],
    ["$addToSet", { a: [1, 2] }, { $addToSet: { a: { $each: [2, 3, 3] } } }, { a: [1, 2, 3] }],
    ["$pop", { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
    ["$pull a value", { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
    ["$pull by operators", { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
    [
      "$pull documents by a condition",
      { a: [{ n: 1, s: "x" }, { n: 2 }] },
      { $pull: { a: { n: { $gt: 1 } } } },
      { a: [{ n: 1, s: "x" }] },
    ],
    ["$pullAll", { a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
    ["$bit", { n: 13 }, { $bit: { n: { and: 10 } } }, { n: 8 }],
    ["fields in the order of their names", {}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
  ])("%s", async (_name, before, update, expected) => {
    const after = await updated(before, update);
    expect(after).toEqual(expected);
    expect(JSON.stringify(after)).toBe(JSON.stringify(expected));
  });

  it.each([
    ["$ with the matched element", { a: [1, 2, 3] }, { $set: { "a.$": 9 } }, {}, { a: 2 }, { a: [1, 9, 3] }],
    [
      "$ after $elemMatch",
      {
        a: [
          { k: 1, v: 1 },
          { k: 2, v: 2 },
        ],
      },
      { $inc: { "a.$.v": 10 } },
      {},
      { a: { $elemMatch: { k: 2 } } },
      {
        a: [
          { k: 1, v: 1 },
          { k: 2, v: 12 },
        ],
      },
    ],
    ["$[] with every element", { a: [1, 2] }, { $mul: { "a.$[]": 2 } }, {}, {}, { a: [2, 4] }],
    [
      "$[id] with array filters",
      {
        a: [
          { d: true, n: 1 },
          { d: false, n: 2 },
        ],
      },
      { $set: { "a.$[x].n": 0 } },
      { arrayFilters: [{ "x.d": true }] },
      {},
      {
        a: [
          { d: true, n: 0 },
          { d: false, n: 2 },
        ],
      },
    ],
    [
      "nested $[] and $[id]",
      { a: [{ b: [1, 5] }, { b: [7] }] },
      { $inc: { "a.$[].b.$[big]": 100 } },
      { arrayFilters: [{ big: { $gte: 5 } }] },
      {},
      { a: [{ b: [1, 105] }, { b: [107] }] },
    ],
  ])("positional: %s", async (_name, before, update, options, query, expected) => {
    expect(await updated(before, update, options, query)).toEqual(expected);
  });

  it("runs a pipeline", async () => {
    const pipeline = [{ $set: { total: { $sum: "$parts" }, at: "$$NOW" } }, { $unset: "parts" }];
    expect(await updated({ parts: [1, 2, 3] }, pipeline)).toEqual({ total: 6, at: expect.any(Date) });
  });

  it("keeps numeric types and widens where MongoDB does", async () => {
    await collection().insertOne({
      _id: 1,
      int: 1,
      double: new Double(2),
      long: Long.fromNumber(3),
      decimal: Decimal128.fromString("0.1"),
      big: 2147483647,
    });
    await collection().updateOne(
      { _id: 1 },
      untyped({ $inc: { int: 1, double: 1, long: 1, decimal: Decimal128.fromString("0.2"), big: 1 } }),
    );
    const [document] = await collection()
      .aggregate([
        {
          $project: {
            _id: 0,
            int: { $type: "$int" },
            double: { $type: "$double" },
            long: { $type: "$long" },
            big: { $type: "$big" },
            decimal: { $toString: "$decimal" },
          },
        },
      ])
      .toArray();
    expect(document).toEqual({ int: "int", double: "double", long: "long", big: "long", decimal: "0.3" });
  });

  it.each([
    ["a conflict of paths", {}, { $set: { a: 1 }, $inc: { "a.b": 1 } }, 40],
    ["a change of _id", {}, { $set: { _id: 2 } }, 66],
    ["an unknown modifier", {}, { $nonsense: { a: 1 } }, 9],
    ["$inc of text", { a: "x" }, { $inc: { a: 1 } }, 14],
    ["$inc by text", {}, { $inc: { a: "x" } }, 14],
    ["a path through a number", { a: 1 }, { $set: { "a.b": 1 } }, 28],
    ["$push to a number", { a: 1 }, { $push: { a: 1 } }, 2],
    ["$pop of a number", { a: 1 }, { $pop: { a: 1 } }, 14],
    ["$ without a match", { a: [1] }, { $set: { "a.$": 1 } }, 2],
    ["$[id] without a filter", { a: [1] }, { $set: { "a.$[x]": 1 } }, 2],
  ])("refuses %s", async (_name, before, update, code) => {
    await expect(updated(before, update)).rejects.toMatchObject({ code });
  });

  it("sets the same _id again without complaint", async () => {
    expect(await updated({ a: 1 }, { $set: { _id: 1, a: 2 } })).toEqual({ a: 2 });
  });
});

describe("upserts", () => {
  it("start from what the query says is equal", async () => {
    const result = await collection().updateOne(
      { _id: 7, office: "66", n: { $gt: 1 }, "x.y": { $in: [5] } },
      { $set: { a: 1 }, $setOnInsert: { b: 2 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 7 });
    expect(await collection().findOne()).toEqual({ _id: 7, office: "66", x: { y: 5 }, a: 1, b: 2 });
    await collection().updateOne({ _id: 7 }, { $setOnInsert: { b: 3 } }, { upsert: true });
    expect(await collection().findOne()).toMatchObject({ b: 2 });
  });

  it("replace and create", async () => {
    await collection().replaceOne({ _id: 1 }, { title: "neu" }, { upsert: true });
    const result = await collection().replaceOne({ _id: 1 }, { title: "anders" });
    expect(result).toMatchObject({ matchedCount: 1, modifiedCount: 1 });
    expect(await collection().findOne()).toEqual({ _id: 1, title: "anders" });
  });

  it("create the collection, which an update without upsert does not", async () => {
    expect(await collection().updateOne({ _id: 1 }, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
    await collection().findOneAndUpdate({ _id: 1 }, { $set: { a: 1 } });
    expect(await server.db.listCollections().toArray()).toEqual([]);
    await collection().updateOne({ _id: 1 }, { $set: { a: 1 } }, { upsert: true });
    expect(await server.db.listCollections().toArray()).toHaveLength(1);
  });

  it("tell matched from modified", async () => {
    await collection().insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 2 },
    ]);
    expect(await collection().updateMany({}, { $set: { a: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    });
  });
});
