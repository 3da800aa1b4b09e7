import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const admin = () => server.client.db("admin");

describe("getParameter", () => {
  it("gives the named parameters, or all of them", async () => {
    const named = await admin().command({ getParameter: 1, ttlMonitorSleepSecs: 1 });
    expect(named).toMatchObject({ ttlMonitorSleepSecs: 60, ok: 1 });
    expect(named).not.toHaveProperty("cursorTimeoutMillis");
    const all = await admin().command({ getParameter: "*" });
    expect(all).toMatchObject({
      featureCompatibilityVersion: { version: "8.0" },
      enableTestCommands: false,
      transactionLifetimeLimitSeconds: 60,
    });
    expect(await admin().command({ getParameter: { allParameters: true } })).toMatchObject({
      localLogicalSessionTimeoutMinutes: 30,
    });
  });

  it("refuses names it does not know", async () => {
    await expect(admin().command({ getParameter: 1, nothing: 1 })).rejects.toMatchObject({
      code: 72,
      message: "no option found to get",
    });
  });
});
