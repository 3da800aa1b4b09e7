import { describe, expect, test } from "vitest";
import { checkManualState, manualStateInForce, shownState } from "~/domain/measure/manual-state";
import type { MeasureManualState } from "~/domain/measure/measure";

const manualState: MeasureManualState = {
  state: "postponed",
  reason: "Haushaltssperre",
  periodKey: "2026-1",
  setOn: "2026-07-02",
  setByRole: "commissioner",
  audience: "public",
};
const open = [
  { key: "2025-2", state: "closed" as const },
  { key: "2026-1", state: "open" as const },
];

describe("a state set by hand", () => {
  test("is in force while its period is open", () => {
    expect(manualStateInForce({ manualState }, open, "public")).toEqual(manualState);
    expect(manualStateInForce({}, open, "internal")).toBeNull();
  });

  test("expires with its period, also if another one is open by then", () => {
    const next = [
      { key: "2026-1", state: "closed" as const },
      { key: "2026-2", state: "open" as const },
    ];
    expect(manualStateInForce({ manualState }, next, "internal")).toBeNull();
    expect(manualStateInForce({ manualState }, [], "internal")).toBeNull();
  });

  test("is seen by whoever may read what is released to its audience", () => {
    const forCommittees = { manualState: { ...manualState, audience: "committee" as const } };
    expect(manualStateInForce(forCommittees, open, "public")).toBeNull();
    expect(manualStateInForce(forCommittees, open, "committee")).not.toBeNull();
    expect(manualStateInForce(forCommittees, open, "internal")).not.toBeNull();
  });
});

test("a hand replaces a state and never a report that is missing", () => {
  expect(shownState("completed", manualState)).toEqual({ shown: "postponed", manual: manualState });
  expect(shownState("completed", null)).toEqual({ shown: "completed", manual: null });
  expect(shownState("notReported", manualState)).toEqual({ shown: "notReported", manual: null });
});

describe("the form", () => {
  const typed = { state: "postponed", reason: " Haushaltssperre ", audience: "public" };

  test("needs a state, a reason and an audience", () => {
    expect(checkManualState({ state: "", reason: " ", audience: "x" }, "planned")).toEqual({
      ok: false,
      problems: { state: "required", reason: "required", audience: "required" },
    });
    expect(checkManualState({ ...typed, reason: "a".repeat(1201) }, "planned")).toEqual({
      ok: false,
      problems: { reason: "tooLong" },
    });
  });

  test("refuses the computed state, and that nobody reported is no state to set", () => {
    expect(checkManualState(typed, "postponed")).toMatchObject({ problems: { state: "sameAsComputed" } });
    expect(checkManualState({ ...typed, state: "notReported" }, "planned")).toMatchObject({
      problems: { state: "required" },
    });
    expect(checkManualState(typed, "notReported")).toMatchObject({ problems: { state: "nothingReported" } });
  });

  test("gives values", () => {
    expect(checkManualState(typed, "completed")).toEqual({
      ok: true,
      state: "postponed",
      reason: "Haushaltssperre",
      audience: "public",
    });
  });
});
