import { expect, test } from "vitest";
import type { Milestone } from "~/domain/measure/milestone";
import { applyMilestoneChanges } from "~/domain/reporting/milestone-changes";

const start: Milestone = {
  key: "start",
  title: "Start",
  originalDue: "2025-Q2",
  currentDue: "2025-Q4",
  shifts: [{ from: "2025-Q2", to: "2025-Q4", reason: "alt", agreedBy: "Amt", shiftedOn: "2025-01-01" }],
  state: "open",
  weight: 1,
  provenance: { label: "modelled", sources: [] },
};
const other: Milestone = { ...start, key: "other" };

test("a shift keeps the original date and is added to the log", () => {
  const change = {
    kind: "shifted",
    milestoneKey: "start",
    to: "2026-06",
    reason: "neu",
    agreedBy: "Leitung",
  } as const;
  const [shifted, untouched] = applyMilestoneChanges([start, other], [change], "2026-11-22");
  expect(shifted).toEqual({
    ...start,
    currentDue: "2026-06",
    shifts: [
      ...start.shifts,
      { from: "2025-Q4", to: "2026-06", reason: "neu", agreedBy: "Leitung", shiftedOn: "2026-11-22" },
    ],
  });
  expect(untouched).toBe(other);
});

test("done carries its date, and evidence only where there is some", () => {
  const done = { kind: "done", milestoneKey: "start", doneOn: "2025-12" } as const;
  expect(applyMilestoneChanges([start], [done], "2026-11-22")[0]).toEqual({
    ...start,
    state: "done",
    doneOn: "2025-12",
  });
  const [withEvidence] = applyMilestoneChanges(
    [start],
    [{ ...done, evidenceUrl: "https://a.de" }],
    "2026-11-22",
  );
  expect(withEvidence?.evidenceUrl).toBe("https://a.de");
});

test("what was finished in the meantime stays as it is", () => {
  const finished: Milestone = { ...start, state: "done", doneOn: "2025-10" };
  const change = { kind: "shifted", milestoneKey: "start", to: "2027", reason: "x", agreedBy: "y" } as const;
  expect(applyMilestoneChanges([finished], [change], "2026-11-22")).toEqual([finished]);
});

test("the input is not changed", () => {
  const before = JSON.stringify(start);
  applyMilestoneChanges([start], [{ kind: "done", milestoneKey: "start", doneOn: "2025" }], "2026-11-22");
  expect(JSON.stringify(start)).toBe(before);
});
