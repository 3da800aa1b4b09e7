import { randomUUID } from "node:crypto";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Binary, Long } from "mongodb";
import { describe, expect, it } from "vitest";
import { startEmbeddedMongo } from "../../src/index.js";
import { RawClient } from "../raw-client.js";

describe("retryable writes", () => {
  it("answer a repeated command with its first reply, also after a restart", async () => {
    const dbPath = await mkdtemp(join(tmpdir(), "embedded-mongodb-"));
    const lsid = {
      id: new Binary(Buffer.from(randomUUID().replaceAll("-", ""), "hex"), Binary.SUBTYPE_UUID),
    };
    const increment = (txnNumber: number) => ({
      update: "counters",
      updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }],
      $db: "test",
      lsid,
      txnNumber: Long.fromNumber(txnNumber),
    });
    const first: unknown[] = [];
    for (let start = 0; start < 2; start++) {
      const server = await startEmbeddedMongo({ dbPath });
      const client = await RawClient.connect(server.port);
      for (let i = 0; i < 2; i++) {
        const { n, nModified, upserted } = await client.command(increment(1));
        first.push({ n, nModified, upserted });
      }
      const { cursor } = await client.command({ find: "counters", $db: "test" });
      expect(cursor.firstBatch).toEqual([{ _id: 1, n: 1 }]);
      if (start === 1) {
        expect(await client.command(increment(2))).toMatchObject({ n: 1, nModified: 1 });
        expect(await client.command(increment(1))).toMatchObject({ ok: 0, code: 225 });
      }
      client.close();
      await server.stop();
    }
    expect(new Set(first.map((reply) => JSON.stringify(reply))).size).toBe(1);
  });
});
