import { afterEach, expect, test, vi } from "vitest";
import { today } from "~/platform/clock.server";

afterEach(() => vi.useRealTimers());

test.each([
  ["2026-11-22T22:59:59Z", "2026-11-22"],
  ["2026-11-22T23:00:00Z", "2026-11-23"],
  ["2026-07-01T21:59:59Z", "2026-07-01"],
  ["2026-07-01T22:00:00Z", "2026-07-02"],
])("at %s it is %s in Berlin", (moment, day) => {
  vi.useFakeTimers({ now: new Date(moment) });
  expect(today()).toBe(day);
});
