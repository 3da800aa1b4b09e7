import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

describe("explain", () => {
  it("counts what a plan reads", async () => {
    await collection().createIndex({ a: 1 });
    await collection().insertMany(Array.from({ length: 20 }, (_, _id) => ({ _id, a: _id % 4, b: _id })));
    const { executionStats } = await collection()
      .find({ a: 1, b: { $gt: 10 } })
      .explain("executionStats");
    expect(executionStats).toMatchObject({ nReturned: 2, totalKeysExamined: 5, totalDocsExamined: 5 });
    const scan = await collection()
      .find({ b: { $gt: 10 } })
      .explain("executionStats");
    expect(scan.executionStats).toMatchObject({ nReturned: 9, totalKeysExamined: 0, totalDocsExamined: 20 });
  });

  it.each([
    [{ find: "measures", filter: { a: 1 } }],
    [{ count: "measures", query: { a: 1 } }],
    [{ distinct: "measures", key: "b", query: { a: 1 } }],
    [{ aggregate: "measures", pipeline: [{ $match: { a: 1 } }], cursor: {} }],
    [{ update: "measures", updates: [{ q: { a: 1 }, u: { $set: { b: 1 } } }] }],
    [{ delete: "measures", deletes: [{ q: { a: 1 }, limit: 0 }] }],
    [{ findAndModify: "measures", query: { a: 1 }, remove: true }],
  ])("names the index of %j and changes nothing", async (explain) => {
    await collection().createIndex({ a: 1 });
    await collection().insertOne({ _id: 1, a: 1 });
    expect(await server.db.command({ explain })).toMatchObject({
      queryPlanner: {
        namespace: "test.measures",
        winningPlan: {
          stage: "FETCH",
          inputStage: { stage: "IXSCAN", indexName: "a_1", keyPattern: { a: 1 } },
        },
      },
      executionStats: { executionSuccess: true, nReturned: 1 },
    });
    expect(await collection().find().toArray()).toEqual([{ _id: 1, a: 1 }]);
  });

  it("tells plans only, unless more is asked for", async () => {
    const explain = { find: "measures" };
    expect(await server.db.command({ explain, verbosity: "queryPlanner" })).not.toHaveProperty(
      "executionStats",
    );
    expect(await server.db.command({ explain })).toHaveProperty("executionStats");
  });

  it("refuses another verbosity, other commands, and a write concern for a pipeline", async () => {
    const explain = { find: "measures" };
    await expect(server.db.command({ explain, verbosity: "loud" })).rejects.toMatchObject({ code: 2 });
    await expect(server.db.command({ explain: { ping: 1 } })).rejects.toMatchObject({ code: 59 });
    const pipeline = { aggregate: "measures", pipeline: [], cursor: {}, explain: true };
    await expect(server.db.command({ ...pipeline, writeConcern: { w: 1 } })).rejects.toMatchObject({
      code: 9,
    });
  });
});
