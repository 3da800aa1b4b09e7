import { beforeEach, vi } from "vitest";

/**
 * Stops the clock of a test file for good, and sets it back before each test. Call it while the file is loaded: its
 * database starts only then. One that has told its clients the real time would refuse them, as MongoDB does, as soon
 * as that is more than a year after `moment`.
 * @param moment ISO 8601 instant
 * @returns moves the clock to a number of minutes after `moment`
 */
export function stopClockAt(moment: string): (minutes: number) => void {
  const start = Date.parse(moment);
  vi.useFakeTimers({ toFake: ["Date"], now: start });
  beforeEach(() => {
    vi.setSystemTime(start);
  });
  return (minutes) => vi.setSystemTime(start + minutes * 60_000);
}
