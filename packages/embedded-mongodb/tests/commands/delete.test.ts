import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection<{ _id: number; name?: string }>("things");
const ids = async () => (await collection().find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);

describe("delete", () => {
  it("removes one document or all that a filter finds", async () => {
    await collection().insertMany([1, 2, 3, 4].map((_id) => ({ _id })));
    expect(await collection().deleteOne({ _id: { $gt: 1 } })).toMatchObject({ deletedCount: 1 });
    expect(await ids()).toEqual([1, 3, 4]);
    expect(await collection().deleteMany({ _id: { $gte: 3 } })).toMatchObject({ deletedCount: 2 });
    expect(await collection().deleteMany({ _id: 9 })).toMatchObject({ deletedCount: 0 });
    expect(await ids()).toEqual([1]);
  });

  it("uses collation, hint and variables", async () => {
    await collection().insertMany([
      { _id: 1, name: "Öl" },
      { _id: 2, name: "ol" },
      { _id: 3, name: "x" },
    ]);
    await collection().createIndex({ name: 1 });
    await collection().deleteMany({ name: "OL" }, { collation: { locale: "de", strength: 1 } });
    expect(await ids()).toEqual([3]);
    await expect(collection().deleteOne({ _id: 3 }, { hint: "nothing" })).rejects.toMatchObject({ code: 2 });
    const { n } = await server.db.command({
      delete: "things",
      deletes: [{ q: { $expr: { $eq: ["$name", "$$wanted"] } }, limit: 0, hint: { name: 1 } }],
      let: { wanted: "x" },
    });
    expect(n).toBe(1);
  });

  it("goes on after a faulty statement only if unordered", async () => {
    await collection().insertMany([{ _id: 1 }, { _id: 2 }]);
    const deletes = [
      { q: { $nonsense: 1 }, limit: 1 },
      { q: { _id: 1 }, limit: 1 },
    ];
    expect(await server.db.command({ delete: "things", deletes })).toMatchObject({
      n: 0,
      writeErrors: [{ index: 0, code: 2 }],
    });
    expect(await server.db.command({ delete: "things", deletes, ordered: false })).toMatchObject({ n: 1 });
  });

  it("refuses another limit than 0 and 1", async () => {
    expect(await server.db.command({ delete: "things", deletes: [{ q: {}, limit: 2 }] })).toMatchObject({
      writeErrors: [{ code: 9 }],
    });
  });
});
