import { Decimal128, Double, Long, MaxKey, MinKey, ObjectId } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

const documents: { _id: number; [field: string]: unknown }[] = [
  { _id: 1, n: 1, s: "Radweg", tags: ["a", "b"], sub: { x: 1 } },
  {
    _id: 2,
    n: 2.5,
    s: "Solar",
    tags: [],
    items: [
      { k: "a", v: 1 },
      { k: "b", v: 9 },
    ],
  },
  { _id: 3, n: null, s: "radweg", items: [{ k: "a", v: 9 }] },
  { _id: 4, s: "Ärger", at: new Date("2026-01-01"), sub: { x: null } },
  { _id: 5, n: "5", tags: "a", sub: [{ x: 1 }, { x: 2 }] },
];

async function ids(filter: object): Promise<number[]> {
  await collection().insertMany(documents);
  return (await collection().find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
}

describe("find: filters", () => {
  it.each([
    [{}, [1, 2, 3, 4, 5]],
    [{ n: 1 }, [1]],
    [{ n: null }, [3, 4]],
    [{ n: { $exists: false } }, [4]],
    [{ n: { $ne: 1 } }, [2, 3, 4, 5]],
    [{ n: { $gt: 1 } }, [2]],
    [{ n: { $gte: null } }, [3, 4]],
    [{ n: { $gt: "4" } }, [5]],
    [{ n: { $in: [1, "5", null] } }, [1, 3, 4, 5]],
    [{ n: { $nin: [1, 2.5] } }, [3, 4, 5]],
    [{ n: { $not: { $gt: 1 } } }, [1, 3, 4, 5]],
    [{ s: /^rad/i }, [1, 3]],
    [{ s: { $regex: "WEG$", $options: "i" } }, [1, 3]],
    [{ s: { $in: [/^Sol/, "Ärger"] } }, [2, 4]],
    [{ tags: "a" }, [1, 5]],
    [{ tags: ["a", "b"] }, [1]],
    [{ tags: { $all: ["b", "a"] } }, [1]],
    [{ tags: { $size: 0 } }, [2]],
    [{ tags: [] }, [2]],
    [{ "sub.x": 1 }, [1, 5]],
    [{ "sub.x": null }, [2, 3, 4]],
    [{ "sub.1.x": 2 }, [5]],
    [{ items: { $elemMatch: { k: "a", v: { $gt: 5 } } } }, [3]],
    [{ "items.k": "a", "items.v": { $gt: 5 } }, [2, 3]],
    [{ items: { k: "a", v: 9 } }, [3]],
    [{ items: { v: 9, k: "a" } }, []],
    [{ n: { $type: "number" } }, [1, 2]],
    [{ n: { $type: ["string", 10] } }, [3, 5]],
    [{ n: { $mod: [2, 1] } }, [1]],
    [{ $or: [{ n: 1 }, { s: "Solar" }] }, [1, 2]],
    [{ $and: [{ n: { $exists: true } }, { s: "radweg" }] }, [3]],
    [{ $nor: [{ n: 1 }, { s: "Solar" }] }, [3, 4, 5]],
    [{ $expr: { $eq: [{ $size: { $ifNull: ["$items", []] } }, 2] } }, [2]],
    [{ at: { $lt: new Date("2027-01-01") } }, [4]],
    [{ $jsonSchema: { required: ["tags"], properties: { tags: { bsonType: "array" } } } }, [1, 2]],
    [{ n: { $bitsAllSet: 1 } }, [1]],
    [{ _id: { $gt: 2, $lte: 4 } }, [3, 4]],
  ])("%j finds %j", async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it.each([
    [{ $nonsense: 1 }, 2],
    [{ a: { $nonsense: 1 } }, 2],
    [{ $or: [] }, 2],
    [{ a: { $in: 1 } }, 2],
    [{ a: { $regex: "(" } }, 51091],
    [{ $where: "true" }, 2],
    [{ $text: { $search: "x" } }, 27],
    [{ a: { $near: [0, 0] } }, 2],
  ])("refuses %j with code %d", async (filter, code) => {
    await expect(collection().find(filter).toArray()).rejects.toMatchObject({ code });
  });
});

describe("find: order, projection, cursors", () => {
  it("sorts all types in BSON order", async () => {
    const values = [
      new MaxKey(),
      new Date(0),
      true,
      new ObjectId(),
      Buffer.from("b"),
      { a: 1 },
      "text",
      Long.fromNumber(7),
      new Double(3),
      Decimal128.fromString("5"),
      null,
      new MinKey(),
    ];
    await collection().insertMany(values.map((value, i) => ({ _id: i, value })));
    const sorted = await collection().find().sort({ value: 1 }).toArray();
    expect(sorted.map(({ _id }) => _id)).toEqual([11, 10, 8, 9, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it("sorts arrays by their least or greatest element", async () => {
    await collection().insertMany([{ _id: 1, a: [5, 1] }, { _id: 2, a: 3 }, { _id: 3 }, { _id: 4, a: [] }]);
    const order = async (direction: 1 | -1) =>
      (await collection().find().sort({ a: direction }).toArray()).map(({ _id }) => _id);
    expect(await order(1)).toEqual([4, 3, 1, 2]);
    expect(await order(-1)).toEqual([1, 2, 3, 4]);
  });

  it("compares and sorts by a German collation", async () => {
    await collection().insertMany(["Zoo", "Ärger", "apfel", "Apfel", "arg"].map((s, _id) => ({ _id, s })));
    const sorted = await collection().find().sort({ s: 1 }).collation({ locale: "de" }).toArray();
    expect(sorted.map(({ s }) => s)).toEqual(["apfel", "Apfel", "arg", "Ärger", "Zoo"]);
    expect(
      await collection().countDocuments({ s: "APFEL" }, { collation: { locale: "de", strength: 2 } }),
    ).toBe(2);
    expect(await collection().distinct("s", {}, { collation: { locale: "de", strength: 1 } })).toHaveLength(
      4,
    );
  });

  it.each([
    [{ a: 1 }, { _id: 1, a: { b: 1, c: 2 } }],
    [{ "a.b": 1, _id: 0 }, { a: { b: 1 } }],
    [
      { "a.b": 0 },
      {
        _id: 1,
        a: { c: 2 },
        list: [1, 2, 3],
        docs: [
          { k: 1, v: 1 },
          { k: 2, v: 2 },
        ],
      },
    ],
    [{ _id: 0, list: { $slice: -2 }, a: 1, docs: 0 }, undefined],
    [{ _id: 0, list: { $slice: [1, 1] }, a: 0, docs: 0 }, { list: [2] }],
    [{ _id: 0, docs: { $elemMatch: { k: 2 } } }, { docs: [{ k: 2, v: 2 }] }],
    [{ _id: 0, "docs.v": 1 }, { docs: [{ v: 1 }, { v: 2 }] }],
    [{ _id: 0, sum: { $sum: "$list" } }, { sum: 6 }],
    [
      { _id: 0 },
      {
        a: { b: 1, c: 2 },
        list: [1, 2, 3],
        docs: [
          { k: 1, v: 1 },
          { k: 2, v: 2 },
        ],
      },
    ],
  ])("projects %j", async (projection, expected) => {
    await collection().insertOne({
      _id: 1,
      a: { b: 1, c: 2 },
      list: [1, 2, 3],
      docs: [
        { k: 1, v: 1 },
        { k: 2, v: 2 },
      ],
    });
    const found = collection().findOne({}, { projection });
    if (expected === undefined) await expect(found).rejects.toMatchObject({ code: 31254 });
    else expect(await found).toEqual(expected);
  });

  it("projects the matched element of an array", async () => {
    await collection().insertOne({ _id: 1, docs: [{ k: 1 }, { k: 2 }, { k: 3 }] });
    expect(await collection().findOne({ "docs.k": { $gte: 2 } }, { projection: { "docs.$": 1 } })).toEqual({
      _id: 1,
      docs: [{ k: 2 }],
    });
  });

  it("pages through cursors", async () => {
    await collection().insertMany(Array.from({ length: 250 }, (_, _id) => ({ _id })));
    expect(await collection().find({}, { batchSize: 7 }).toArray()).toHaveLength(250);
    expect(await collection().find().skip(240).limit(5).toArray()).toHaveLength(5);
  });

  it("returns integers, doubles and longs as they were stored", async () => {
    await collection().insertOne({
      _id: 1,
      int: 1,
      double: new Double(1),
      long: Long.fromString("9007199254740993"),
    });
    const found = await collection().findOne({}, { promoteValues: false, promoteLongs: false });
    expect(found).toMatchObject({
      int: { _bsontype: "Int32" },
      double: { _bsontype: "Double" },
      long: Long.fromString("9007199254740993"),
    });
  });

  it("reads in the order of insertion or its reverse", async () => {
    await collection().insertMany([3, 1, 2].map((_id) => ({ _id })));
    const natural = async (direction: 1 | -1) =>
      (
        await collection()
          .find({ _id: { $gt: 0 } })
          .sort({ $natural: direction })
          .toArray()
      ).map(({ _id }) => _id);
    expect(await natural(1)).toEqual([3, 1, 2]);
    expect(await natural(-1)).toEqual([2, 1, 3]);
  });

  it("refuses unknown commands", async () => {
    await expect(server.db.command({ nonsense: 1 })).rejects.toMatchObject({
      code: 59,
      codeName: "CommandNotFound",
    });
  });
});
