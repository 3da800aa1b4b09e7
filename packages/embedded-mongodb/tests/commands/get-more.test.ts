import { Long } from "mongodb";
import { beforeEach, describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const command = (given: object) => server.db.command(given, { promoteLongs: false });

beforeEach(async () => {
  await server.db
    .collection<{ _id: number }>("things")
    .insertMany(Array.from({ length: 10 }, (_, _id) => ({ _id })));
});

describe("getMore", () => {
  it("gives the next batch, and ends with the cursor id 0", async () => {
    const { cursor } = await command({ find: "things", batchSize: 4 });
    expect(cursor.firstBatch).toHaveLength(4);
    const second = await command({ getMore: cursor.id, collection: "things", batchSize: 4 });
    expect(second.cursor.nextBatch.map(({ _id }: { _id: number }) => _id)).toEqual([4, 5, 6, 7]);
    expect(second.cursor).toMatchObject({ ns: "test.things", id: cursor.id });
    const last = await command({ getMore: cursor.id, collection: "things" });
    expect(last.cursor).toMatchObject({ nextBatch: [{ _id: 8 }, { _id: 9 }], id: Long.ZERO });
    await expect(command({ getMore: cursor.id, collection: "things" })).rejects.toMatchObject({ code: 43 });
  });

  it("does not read ahead: a batch that takes the last document leaves the cursor open", async () => {
    const { cursor } = await command({ find: "things", batchSize: 10 });
    expect(cursor.id).not.toEqual(Long.ZERO);
    const { cursor: last } = await command({ getMore: cursor.id, collection: "things" });
    expect(last).toMatchObject({ nextBatch: [], id: Long.ZERO });
  });

  it("is not needed after the last document of a limit, a single batch or a list", async () => {
    expect((await command({ find: "things", batchSize: 3, limit: 3 })).cursor.id).toEqual(Long.ZERO);
    expect((await command({ find: "things", batchSize: 3, singleBatch: true })).cursor.id).toEqual(Long.ZERO);
    const { cursor } = await command({ listCollections: 1, cursor: { batchSize: 1 } });
    expect(cursor).toMatchObject({ firstBatch: [{ name: "things" }], id: Long.ZERO });
  });

  it("starts with a first batch of none", async () => {
    const { cursor } = await command({ find: "things", batchSize: 0 });
    expect(cursor.firstBatch).toEqual([]);
    expect(cursor.id).not.toEqual(Long.ZERO);
  });

  it("keeps a reply below 16 MB", async () => {
    const large = server.db.collection("large");
    for (let i = 0; i < 3; i++) await large.insertOne({ text: "x".repeat(7_000_000) });
    const { cursor } = await command({ find: "large" });
    expect(cursor.firstBatch).toHaveLength(2);
    const { cursor: rest } = await command({ getMore: cursor.id, collection: "large" });
    expect(rest).toMatchObject({ nextBatch: [{ text: expect.any(String) }], id: Long.ZERO });
  });

  it("refuses a cursor of another collection", async () => {
    const { cursor } = await command({ find: "things", batchSize: 1 });
    await expect(command({ getMore: cursor.id, collection: "other" })).rejects.toMatchObject({ code: 13 });
  });
});
