import { setImmediate } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { sharedRead } from "~/platform/shared-read.server";

describe("a shared read", () => {
  it("reads once for all who ask in the same turn", async () => {
    const read = vi.fn(async () => 1);
    const shared = sharedRead(read);
    await Promise.all([shared(), Promise.resolve().then(shared), shared()]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("never answers with what was read before the question", async () => {
    let value = "old";
    const answers: ((value: string) => void)[] = [];
    const shared = sharedRead(() => {
      const seen = value;
      return new Promise<string>((resolve) => answers.push(() => resolve(seen)));
    });
    const before = shared();
    while (answers.length === 0) await setImmediate();
    value = "new";
    const after = shared();
    while (answers.length === 1) await setImmediate();
    for (const answer of answers) answer("");
    expect(await before).toBe("old");
    expect(await after).toBe("new");
  });

  it("keeps different things apart", async () => {
    const shared = sharedRead(
      async (name: string) => `of ${name}`,
      (name) => name,
    );
    expect(await Promise.all([shared("a"), shared("b")])).toEqual(["of a", "of b"]);
  });

  it("tries again after a failure", async () => {
    const read = vi.fn(async () => 1).mockRejectedValueOnce(new Error("gone"));
    const shared = sharedRead(read);
    await expect(shared()).rejects.toThrow("gone");
    expect(await shared()).toBe(1);
  });
});
