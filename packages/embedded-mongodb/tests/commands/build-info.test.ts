import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("buildInfo", () => {
  it("tells the version of MongoDB it behaves as, and that it is another server", async () => {
    const info = await server.db.command({ buildInfo: 1 });
    expect(info).toMatchObject({
      version: expect.stringMatching(/^8\.0\.\d+$/),
      modules: ["embedded-mongodb"],
      storageEngines: ["libsql"],
      bits: 64,
      maxBsonObjectSize: 16 * 1024 * 1024,
    });
    expect(info.versionArray.slice(0, 3).join(".")).toBe(info.version);
  });
});
