import { Timestamp } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("ping", () => {
  it("answers ok, with the time", async () => {
    expect(await server.db.command({ ping: 1 })).toMatchObject({
      ok: 1,
      operationTime: expect.any(Timestamp),
    });
  });
});
