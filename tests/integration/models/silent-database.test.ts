import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { readDataVersion } from "#models/data-version.server";

afterEach(() => vi.restoreAllMocks());

// Takes the four seconds that a read may take: the driver's own clock is under test.
test.each([
  ["is closed while the driver writes", false],
  ["takes a command and never answers", true],
])("a read ends, and the next one works, if a connection %s", async (_, taken) => {
  const before = await readDataVersion();
  const write = vi.spyOn(Socket.prototype, "write").mockReturnValue(taken);
  await expect(readDataVersion()).rejects.toThrow();
  write.mockRestore();
  expect(await readDataVersion()).toBe(before);
});
