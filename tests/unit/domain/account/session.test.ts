import { describe, expect, test } from "vitest";
import { isAlive } from "~/domain/account/session";

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 8, minutes));
const session = { stage: "complete", createdAt: at(0), lastSeenAt: at(30), expiresAt: at(120) } as const;

describe("isAlive", () => {
  test("ends after the idle time, counted from the last use", () => {
    expect(isAlive(session, at(59), 30)).toBe(true);
    expect(isAlive(session, at(60), 30)).toBe(false);
  });

  test("ends at its absolute end however busy it was", () => {
    const busy = { ...session, lastSeenAt: at(119) };
    expect(isAlive(busy, at(119), 30)).toBe(true);
    expect(isAlive(busy, at(120), 30)).toBe(false);
  });

  test("an unfinished sign-in has a quarter of an hour and is not prolonged by being used", () => {
    const unfinished = { ...session, stage: "secondFactor", lastSeenAt: at(14) } as const;
    expect(isAlive(unfinished, at(14), 60)).toBe(true);
    expect(isAlive(unfinished, at(15), 60)).toBe(false);
  });
});
