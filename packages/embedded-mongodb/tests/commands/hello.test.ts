import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("hello", () => {
  it("presents a replica set of one that takes sessions, transactions and retryable writes", async () => {
    const { host } = new URL(server.uri);
    expect(await server.db.command({ hello: 1 })).toMatchObject({
      isWritablePrimary: true,
      secondary: false,
      hosts: [host],
      primary: host,
      me: host,
      setName: expect.any(String),
      logicalSessionTimeoutMinutes: 30,
      maxBsonObjectSize: 16 * 1024 * 1024,
      maxMessageSizeBytes: 48_000_000,
      maxWriteBatchSize: 100_000,
      minWireVersion: 0,
      maxWireVersion: 25,
      readOnly: false,
      localTime: expect.any(Date),
      connectionId: expect.any(Number),
      ok: 1,
    });
  });

  it.each(["isMaster", "ismaster"])("answers to its old name %s as well", async (name) => {
    expect(await server.db.command({ [name]: 1 })).toMatchObject({ ismaster: true, helloOk: true });
  });
});
