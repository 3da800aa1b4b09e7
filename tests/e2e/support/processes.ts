import { readdirSync, readFileSync } from "node:fs";
import { expect, vi } from "vitest";

/** For what comes by itself, however busy the machine is. */
export const patience = { timeout: 90_000, interval: 100 };

/** Waits until no process has the data directory any more: a database ends a moment after its application. */
export async function noProcessUses(dataDirectory: string): Promise<void> {
  await vi.waitFor(() => expect(processesUsing(dataDirectory)).toEqual([]), patience);
}

/** Ids of running processes whose command line or environment names the data directory. */
function processesUsing(dataDirectory: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        const said =
          readFileSync(`/proc/${pid}/cmdline`, "utf8") + readFileSync(`/proc/${pid}/environ`, "utf8");
        return said.includes(dataDirectory);
      } catch {
        return false; // It ended while we looked.
      }
    })
    .map(Number);
}
