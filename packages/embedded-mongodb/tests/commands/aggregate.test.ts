import { ObjectId } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const measures = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

async function run(
  pipeline: object[],
  documents: { _id: number; [field: string]: unknown }[] = data,
): Promise<unknown[]> {
  if (documents.length > 0) await measures().insertMany(documents);
  return measures().aggregate(pipeline).toArray();
}

const data = [
  { _id: 1, office: "66", budget: 10, tags: ["a", "b"], parent: null },
  { _id: 2, office: "66", budget: 20, tags: ["b"], parent: 1 },
  { _id: 3, office: "67", budget: 5, tags: [], parent: 2 },
  { _id: 4, office: null, budget: "viel", parent: 9 },
];

describe("aggregate", () => {
  it.each([
    [
      "$group",
      [
        { $group: { _id: "$office", sum: { $sum: "$budget" }, n: { $sum: 1 }, max: { $max: "$budget" } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, sum: 0, n: 1, max: "viel" },
        { _id: "66", sum: 30, n: 2, max: 20 },
        { _id: "67", sum: 5, n: 1, max: 5 },
      ],
    ],
    [
      "$group with first, last, push, addToSet, avg",
      [
        { $match: { office: "66" } },
        { $sort: { budget: -1 } },
        {
          $group: {
            _id: null,
            first: { $first: "$_id" },
            last: { $last: "$_id" },
            all: { $push: "$budget" },
            set: { $addToSet: "$office" },
            avg: { $avg: "$budget" },
          },
        },
      ],
      [{ _id: null, first: 2, last: 1, all: [20, 10], set: ["66"], avg: 15 }],
    ],
    [
      "$unwind",
      [{ $unwind: "$tags" }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: "a" },
        { _id: 1, tags: "b" },
        { _id: 2, tags: "b" },
      ],
    ],
    [
      "$unwind keeping empty arrays",
      [
        { $unwind: { path: "$tags", preserveNullAndEmptyArrays: true, includeArrayIndex: "i" } },
        { $match: { i: null } },
        { $project: { tags: 1, i: 1 } },
      ],
      [
        { _id: 3, i: null },
        { _id: 4, i: null },
      ],
    ],
    [
      "$sortByCount",
      [{ $unwind: "$tags" }, { $sortByCount: "$tags" }],
      [
        { _id: "b", count: 2 },
        { _id: "a", count: 1 },
      ],
    ],
    ["$count", [{ $match: { budget: { $gte: 10 } } }, { $count: "n" }], [{ n: 2 }]],
    [
      "$addFields and $project",
      [
        { $match: { _id: 1 } },
        { $addFields: { "x.y": { $add: ["$budget", 1] } } },
        { $project: { _id: 0, x: 1, double: { $multiply: ["$budget", 2] } } },
      ],
      [{ x: { y: 11 }, double: 20 }],
    ],
    [
      "$replaceRoot",
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { office: "$office" } } }],
      [{ office: "66" }],
    ],
    [
      "$facet",
      [
        {
          $facet: {
            n: [{ $count: "n" }],
            first: [{ $sort: { _id: 1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
          },
        },
      ],
      [{ n: [{ n: 4 }], first: [{ _id: 1 }] }],
    ],
    [
      "$bucket",
      [
        { $match: { budget: { $type: "number" } } },
        { $bucket: { groupBy: "$budget", boundaries: [0, 10, 30], output: { ids: { $push: "$_id" } } } },
      ],
      [
        { _id: 0, ids: [3] },
        { _id: 10, ids: [1, 2] },
      ],
    ],
    [
      "$bucketAuto",
      [{ $match: { budget: { $type: "number" } } }, { $bucketAuto: { groupBy: "$budget", buckets: 2 } }],
      [
        { _id: { min: 5, max: 20 }, count: 2 },
        { _id: { min: 20, max: 20 }, count: 1 },
      ],
    ],
    [
      "$lookup by field",
      [
        { $lookup: { from: "measures", localField: "parent", foreignField: "_id", as: "up" } },
        { $project: { up: "$up._id" } },
      ],
      [
        { _id: 1, up: [] },
        { _id: 2, up: [1] },
        { _id: 3, up: [2] },
        { _id: 4, up: [] },
      ],
    ],
    [
      "$lookup by pipeline",
      [
        { $match: { _id: 1 } },
        {
          $lookup: {
            from: "measures",
            let: { b: "$budget" },
            pipeline: [
              { $match: { $expr: { $gt: ["$budget", "$$b"] } } },
              { $sort: { _id: 1 } },
              { $project: { _id: 1 } },
            ],
            as: "more",
          },
        },
        { $project: { more: 1 } },
      ],
      [{ _id: 1, more: [{ _id: 2 }, { _id: 4 }] }],
    ],
    [
      "$graphLookup",
      [
        { $match: { _id: 3 } },
        {
          $graphLookup: {
            from: "measures",
            startWith: "$parent",
            connectFromField: "parent",
            connectToField: "_id",
            as: "path",
            depthField: "d",
          },
        },
        { $project: { path: { _id: 1, d: 1 } } },
      ],
      [
        {
          _id: 3,
          path: [
            { _id: 2, d: 0 },
            { _id: 1, d: 1 },
          ],
        },
      ],
    ],
    [
      "$unionWith",
      [
        { $match: { _id: 1 } },
        { $unionWith: { coll: "measures", pipeline: [{ $match: { _id: 2 } }] } },
        { $project: { _id: 1 } },
      ],
      [{ _id: 1 }, { _id: 2 }],
    ],
    [
      "$setWindowFields",
      [
        { $match: { office: "66" } },
        {
          $setWindowFields: {
            sortBy: { _id: 1 },
            output: { total: { $sum: "$budget", window: { documents: ["unbounded", "current"] } } },
          },
        },
        { $project: { total: 1 } },
      ],
      [
        { _id: 1, total: 10 },
        { _id: 2, total: 30 },
      ],
    ],
    [
      "$sort, $skip, $limit",
      [{ $sort: { _id: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
      [{ _id: 3 }, { _id: 2 }],
    ],
  ])("%s", async (_name, pipeline, expected) => {
    expect(await run(pipeline)).toEqual(expected);
  });

  it("joins on ObjectIds", async () => {
    const id = new ObjectId();
    await server.db.collection("offices").insertOne({ _id: id, name: "Tiefbau" });
    const [joined] = await run(
      [{ $lookup: { from: "offices", localField: "office", foreignField: "_id", as: "office" } }],
      [{ _id: 1, office: id }],
    );
    expect(joined).toMatchObject({ office: [{ name: "Tiefbau" }] });
  });

  it("groups ObjectIds, dates and numbers of different types by value", async () => {
    const id = new ObjectId();
    const groups = await run(
      [{ $group: { _id: { id: "$id", at: "$at" }, n: { $sum: 1 } } }],
      [
        { _id: 1, id, at: new Date(0) },
        { _id: 2, id: new ObjectId(id.toHexString()), at: new Date(0) },
      ],
    );
    expect(groups).toEqual([{ _id: { id, at: new Date(0) }, n: 2 }]);
  });

  it("writes by $out and $merge", async () => {
    await run([{ $match: { office: "66" } }, { $out: "copy" }]);
    expect(await server.db.collection("copy").countDocuments()).toBe(2);
    await measures()
      .aggregate([
        { $project: { seen: { $literal: true } } },
        { $merge: { into: "copy", whenMatched: "merge", whenNotMatched: "discard" } },
      ])
      .toArray();
    expect(await server.db.collection("copy").find().sort({ _id: 1 }).toArray()).toMatchObject([
      { _id: 1, office: "66", seen: true },
      { _id: 2, seen: true },
    ]);
  });

  it("pages through its result", async () => {
    await measures().insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id })));
    expect(
      await measures()
        .aggregate([{ $match: {} }], { batchSize: 10 })
        .toArray(),
    ).toHaveLength(300);
  });

  it.each([
    [[{ $nonsense: {} }], 40324],
    [[{ $match: {}, $limit: 1 }], 40323],
    [[{ $group: {} }], 15955],
    [[{ $group: { _id: null, n: { $nonsense: 1 } } }], 15952],
    [[{ $project: { a: { $nonsense: 1 } } }], 168],
    [[{ $limit: 0 }], 15958],
    [[{ $setWindowFields: { output: { a: { $function: { body: "", args: [], lang: "js" } } } } }], 168],
    [[{ $geoNear: {} }], 115],
    [[{ $unwind: "tags" }], 28818],
    [[{ $project: { a: 1, b: 0 } }], 31254],
  ])("refuses %j with code %d", async (pipeline, code) => {
    await expect(run(pipeline)).rejects.toMatchObject({ code });
  });
});
