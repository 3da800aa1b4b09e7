import { expect, test } from "vitest";
import { nextTryAt } from "~/domain/reporting/mail-delivery";

test("a mail that fails is tried again ever later, through the night, and then given up", () => {
  let now = new Date("2026-11-22T16:00:00Z");
  const waits: number[] = [];
  for (let failures = 1; failures < 100; failures++) {
    const next = nextTryAt(failures, now);
    if (next === null) break;
    waits.push((next.getTime() - now.getTime()) / 60_000);
    now = next;
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits[0]).toBe(5);
  expect(waits.reduce((sum, minutes) => sum + minutes)).toBeGreaterThan(14 * 60);
  expect(waits.reduce((sum, minutes) => sum + minutes)).toBeLessThan(24 * 60);
});
