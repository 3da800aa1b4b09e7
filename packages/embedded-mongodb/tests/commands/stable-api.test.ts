import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const strict = { apiVersion: "1", apiStrict: true };

describe("stable API", () => {
  it.each([
    [{ ping: 1, apiVersion: "1" }],
    [{ find: "things", ...strict }],
    [{ distinct: "things", key: "a", apiVersion: "1" }],
    [{ aggregate: "things", pipeline: [{ $match: {} }], cursor: {}, ...strict }],
  ])("answers %j", async (command) => {
    expect(await server.db.command(command)).toMatchObject({ ok: 1 });
  });

  it.each([
    [{ ping: 1, apiVersion: "2" }, 322],
    [{ ping: 1, apiStrict: true }, 322],
    [{ distinct: "things", key: "a", ...strict }, 323],
    [{ aggregate: "things", pipeline: [{ $indexStats: {} }], cursor: {}, ...strict }, 323],
  ])("refuses %j with code %d", async (command, code) => {
    await expect(server.db.command(command)).rejects.toMatchObject({ code });
  });
});
