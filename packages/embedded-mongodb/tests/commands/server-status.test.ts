import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("serverStatus", () => {
  it("tells version, uptime, memory, open cursors and transactions", async () => {
    await server.db.collection<{ _id: number }>("a").insertMany([{ _id: 1 }, { _id: 2 }]);
    const cursor = server.db.collection("a").find().batchSize(1);
    await cursor.next();
    const session = server.client.startSession();
    session.startTransaction();
    await server.db.collection("a").findOne({}, { session });
    expect(await server.db.admin().serverStatus()).toMatchObject({
      process: "embedded-mongodb",
      pid: process.pid,
      mem: { resident: expect.any(Number) },
      metrics: { cursor: { open: { total: 1 } } },
      transactions: { currentOpen: 1 },
      repl: { isWritablePrimary: true },
      storageEngine: { name: "libsql" },
    });
    await session.abortTransaction();
    await session.endSession();
    await cursor.close();
    expect(await server.db.admin().serverStatus()).toMatchObject({
      metrics: { cursor: { open: { total: 0 } } },
      transactions: { currentOpen: 0 },
    });
  });
});
