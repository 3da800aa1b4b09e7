import { describe, expect, it } from "vitest";
import { currentPlan } from "~/domain/plan/current-plan";

const old = { key: "a", adoptedOn: "2015-05-28", period: { from: "2015", to: "2020" } };
const present = { key: "b", adoptedOn: "2022-06-23", period: { from: "2022", to: "2026" } };
const next = { key: "c", adoptedOn: "2026-10-01", period: { from: "2027", to: "2031" } };

describe("the plan shown", () => {
  it("is the one in force, to the last day of its last year", () => {
    expect(currentPlan([old, next, present], "2026-12-31")).toBe(present);
    expect(currentPlan([old, next, present], "2027-01-01")).toBe(next);
  });

  it("stays the latest adopted when none is in force", () => {
    expect(currentPlan([old, present], "2029-01-01")).toBe(present);
    expect(currentPlan([], "2029-01-01")).toBeNull();
  });
});
