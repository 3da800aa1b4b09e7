import { describe, expect, test } from "vitest";
import type { Measure } from "~/domain/measure/measure";
import type { Milestone, MilestoneState } from "~/domain/measure/milestone";
import { measureStates } from "~/domain/measure/state";
import { computedState, computedStateAfter, contradictsComputed } from "~/domain/reporting/computed-state";

const milestones = (...states: MilestoneState[]): Milestone[] =>
  states.map((state, index) => ({
    key: String(index),
    title: "",
    originalDue: "2024",
    currentDue: "2024",
    shifts: [],
    state,
    weight: 1,
    provenance: { label: "modelled", sources: [] },
  }));

const measure = (type: Measure["type"], ...states: MilestoneState[]) => ({
  type,
  period: { from: "2023-Q1" },
  milestones: milestones(...states),
});

describe("the state that follows from the milestones", () => {
  test.each([
    ["project", ["done", "done"], "completed"],
    ["project", ["done", "cancelled"], "completed"],
    ["project", ["done", "open"], "inProgress"],
    ["review", ["done", "open"], "underReview"],
    ["continuous", ["done"], "ongoing"],
    ["project", ["open"], null],
    ["project", [], null],
    ["project", ["cancelled"], null],
  ] as const)("%s with %s is %s", (type, states, expected) => {
    expect(computedState(measure(type, ...states), "2024-06-30")).toBe(expected);
  });

  test("is planned before the measure begins", () => {
    expect(computedState(measure("project", "open"), "2022-12-31")).toBe("planned");
    expect(computedState(measure("project", "open"), "2023-01-01")).toBeNull();
  });
});

test("milestones that a draft reports as done count as done, and those that are not open stay as they are", () => {
  const facts = measure("project", "open", "open", "cancelled");
  const done = (...keys: string[]) => keys.map((milestoneKey) => ({ milestoneKey, kind: "done" }));
  const after = (entries: ReturnType<typeof done>) => computedStateAfter(facts, entries, "2024-06-30");
  expect(after([])).toBeNull();
  expect(after([{ milestoneKey: "0", kind: "shifted" }])).toBeNull();
  expect(after(done("0"))).toBe("inProgress");
  expect(after(done("2"))).toBeNull();
  expect(after(done("0", "1"))).toBe("completed");
});

test("agreeing with the computed state is never a contradiction", () => {
  for (const state of measureStates) {
    if (state !== "completed") expect(contradictsComputed(state, null)).toBe(false);
    expect(contradictsComputed(state, state)).toBe(false);
  }
});

test.each([
  ["completed", "inProgress", true],
  ["completed", null, true],
  ["planned", "completed", true],
  ["planned", "inProgress", true],
  ["inProgress", "completed", true],
  ["inProgress", "underReview", false],
  ["ongoing", "inProgress", false],
  ["postponed", "inProgress", false],
  ["discontinued", "completed", false],
] as const)("%s against %s: %s", (reported, computed, expected) => {
  expect(contradictsComputed(reported, computed)).toBe(expected);
});
