import { type Document, Long, Timestamp } from "mongodb";
import { describe, expect, it } from "vitest";
import { RawClient } from "../raw-client.js";
import { withServer } from "../with-server.js";

const server = withServer();
const now = () => Math.floor(Date.now() / 1000);

/** Without the driver, which sends the cluster time it knows itself. */
async function ping($clusterTime?: object): Promise<Document> {
  const client = await RawClient.connect(Number(new URL(server.uri).port));
  const reply = await client.command({ ping: 1, $db: "test", ...($clusterTime ? { $clusterTime } : {}) });
  client.close();
  return reply;
}

describe("cluster time", () => {
  it("rises with every reply", async () => {
    const first = await ping();
    const second = await ping();
    expect(first.$clusterTime.clusterTime).toEqual(first.operationTime);
    expect(second.operationTime.greaterThan(first.operationTime)).toBe(true);
    expect(first.operationTime.t).toBeGreaterThanOrEqual(now() - 5);
  });

  it("goes beyond a time that a client has been told elsewhere", async () => {
    const elsewhere = new Timestamp({ t: now() + 100, i: 7 });
    const { operationTime } = await ping({ clusterTime: elsewhere, signature: { keyId: Long.ZERO } });
    expect(operationTime.greaterThan(elsewhere)).toBe(true);
  });

  it("refuses what is no time, or is years ahead", async () => {
    expect(await ping({ clusterTime: 5 })).toMatchObject({ ok: 0, code: 14 });
    const ahead = new Timestamp({ t: now() + 2 * 365 * 24 * 60 * 60, i: 1 });
    expect(await ping({ clusterTime: ahead })).toMatchObject({ ok: 0, code: 202 });
  });
});
