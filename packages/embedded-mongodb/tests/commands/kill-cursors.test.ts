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

describe("killCursors", () => {
  it("ends cursors and tells which it did not find", async () => {
    const { cursor } = await command({ find: "things", batchSize: 1 });
    const unknown = Long.fromNumber(12345);
    expect(await command({ killCursors: "things", cursors: [cursor.id, unknown] })).toMatchObject({
      cursorsKilled: [cursor.id],
      cursorsNotFound: [unknown],
      cursorsAlive: [],
      cursorsUnknown: [],
    });
    await expect(command({ getMore: cursor.id, collection: "things" })).rejects.toMatchObject({ code: 43 });
  });

  it("refuses to end nothing", async () => {
    await expect(command({ killCursors: "things" })).rejects.toMatchObject({ code: 40414 });
  });
});
