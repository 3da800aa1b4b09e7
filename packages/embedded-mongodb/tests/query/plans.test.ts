import type { Document, Filter, FindOptions } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; [field: string]: unknown }>("measures");

/** The stage that reads documents, with its index. */
async function access(
  filter: Filter<{ _id: number }>,
  options: FindOptions = {},
): Promise<{ stage: string; indexName?: string; direction?: string; sorts: boolean }> {
  const explained = await collection().find(filter, options).explain("queryPlanner");
  let stage: Document = explained.queryPlanner.winningPlan;
  let sorts = false;
  while (stage.inputStage) {
    if (stage.stage === "SORT") sorts = true;
    stage = stage.inputStage;
  }
  return { stage: stage.stage, indexName: stage.indexName, direction: stage.direction, sorts };
}

describe("plans", () => {
  it("use an index for equality, ranges, sort and $in, and say so", async () => {
    await collection().createIndex({ office: 1, due: -1 });
    await collection().createIndex({ tags: 1 });
    await collection().createIndex({ code: 1 }, { sparse: true });
    await collection().createIndex({ state: 1 }, { partialFilterExpression: { open: true } });
    await collection().insertMany([
      { _id: 1, office: "66", due: 1, tags: ["a", "b"] },
      { _id: 2, office: "66", due: 2 },
    ]);
    expect(await access({ _id: 1 })).toMatchObject({ indexName: "_id_" });
    expect(await access({ office: "66" })).toMatchObject({ stage: "IXSCAN", indexName: "office_1_due_-1" });
    expect(await access({ office: "66", due: { $gt: 1 } }, { sort: { due: -1 } })).toMatchObject({
      indexName: "office_1_due_-1",
      sorts: false,
      direction: "forward",
    });
    expect(await access({ office: "66" }, { sort: { due: 1 } })).toMatchObject({
      sorts: false,
      direction: "backward",
    });
    expect(await access({}, { sort: { office: 1, due: -1 } })).toMatchObject({
      indexName: "office_1_due_-1",
      sorts: false,
    });
    expect(await access({}, { sort: { office: 1, due: 1 } })).toMatchObject({
      stage: "COLLSCAN",
      sorts: true,
    });
    expect(await access({ office: { $in: ["65", "66"] } })).toMatchObject({ indexName: "office_1_due_-1" });
    expect(await access({ tags: "a" })).toMatchObject({ indexName: "tags_1" });
    expect(await access({ code: { $exists: true } })).toMatchObject({ indexName: "code_1" });
    expect(await access({ code: null })).toMatchObject({ stage: "COLLSCAN" });
    expect(await access({ state: 1 })).toMatchObject({ stage: "COLLSCAN" });
    expect(await access({ state: 1, open: true })).toMatchObject({ indexName: "state_1" });
    expect(await access({ title: "x" })).toMatchObject({ stage: "COLLSCAN" });
    expect(await access({ office: /^6/ })).toMatchObject({ indexName: "office_1_due_-1" });
    expect(await access({ title: "x" }, { hint: "tags_1" })).toMatchObject({ indexName: "tags_1" });
    await expect(collection().find({}, { hint: "nothing" }).toArray()).rejects.toMatchObject({ code: 2 });
  });

  it("use a collated index only for a query with its collation", async () => {
    const collation = { locale: "de", strength: 1 };
    await collection().createIndex({ name: 1 }, { collation });
    await collection().insertMany(["Ölweg", "olweg", "Zoo"].map((name, _id) => ({ _id, name })));
    expect(await access({ name: "OLWEG" }, { collation })).toMatchObject({ indexName: "name_1" });
    expect(await access({}, { collation, sort: { name: 1 } })).toMatchObject({
      indexName: "name_1",
      sorts: false,
    });
    expect(await access({ name: "OLWEG" })).toMatchObject({ stage: "COLLSCAN" });
    expect(await collection().find({ name: "OLWEG" }, { collation }).toArray()).toHaveLength(2);
  });

  it("read $or by an index each", async () => {
    await collection().createIndex({ a: 1 });
    await collection().createIndex({ b: 1 });
    await collection().insertMany([{ _id: 1, a: 1 }, { _id: 2, b: 1 }, { _id: 3, a: 1, b: 1 }, { _id: 4 }]);
    const explained = await collection()
      .find({ $or: [{ a: 1 }, { b: 1 }] })
      .explain("queryPlanner");
    expect(explained.queryPlanner.winningPlan.inputStage.stage).toBe("OR");
    expect(
      await collection()
        .find({ $or: [{ a: 1 }, { b: 1 }] })
        .toArray(),
    ).toHaveLength(3);
  });
});
