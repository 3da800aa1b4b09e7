import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyMilestone, anyReport } from "#tests/factories/arbitraries";
import { aMeasure, aMilestone, aReport } from "#tests/factories/measure";
import { changesOfMeasure } from "~/domain/measure/changes";
import { measureStateOn } from "~/domain/measure/measure-state";

describe("what changed between two days", () => {
  it("tells released reports from changed states", () => {
    const reports = [
      aReport({ asOf: "2023-06-30", releasedOn: "2023-08-01", state: "inProgress" }),
      aReport({ asOf: "2023-12-31", releasedOn: "2024-02-01", state: "inProgress", periodKey: "2023-2" }),
      aReport({ asOf: "2024-06-30", releasedOn: "2024-08-01", state: "completed", periodKey: "2024-1" }),
    ];
    expect(changesOfMeasure(aMeasure(), reports, "2023-12-31", "2024-12-31")).toMatchObject([
      { kind: "stateChanged", on: "2024-08-01", from: "inProgress", to: "completed" },
      { kind: "reportReleased", on: "2024-08-01", state: "completed" },
      { kind: "reportReleased", on: "2024-02-01", state: "inProgress" },
    ]);
  });

  it("reports a shift with its reason on the day it was made", () => {
    const shift = {
      from: "2024-Q1",
      to: "2024-Q4",
      reason: "Stelle unbesetzt",
      agreedBy: "Leitung, Sozialamt",
      shiftedOn: "2024-03-15",
    };
    const measure = aMeasure({ milestones: [aMilestone({ currentDue: "2024-Q4", shifts: [shift] })] });
    expect(changesOfMeasure(measure, [], "2024-03-14", "2024-03-15")).toMatchObject([
      { kind: "dateShifted", on: "2024-03-15", from: "2024-Q1", to: "2024-Q4", reason: "Stelle unbesetzt" },
    ]);
    expect(changesOfMeasure(measure, [], "2024-03-15", "2024-12-31")).toEqual([]);
  });

  it("does not call a milestone news whose vague date reaches back before the window", () => {
    const done = (doneOn: string) => aMeasure({ milestones: [aMilestone({ state: "done", doneOn })] });
    expect(changesOfMeasure(done("2024"), [], "2024-09-01", "2024-10-01")).toEqual([]);
    expect(changesOfMeasure(done("2024-09-20"), [], "2024-09-01", "2024-10-01")).toMatchObject([
      { kind: "milestoneDone", on: "2024-09-20", doneOn: "2024-09-20" },
    ]);
  });

  it("state changes lead exactly from the state before to the state after, all inside the window", () => {
    const measure = aMeasure({ contributingOfficeKeys: ["sozialamt"] });
    fc.assert(
      fc.property(
        fc.array(anyReport(["auslaenderbehoerde", "sozialamt"]), { maxLength: 10 }),
        fc.array(anyMilestone, { maxLength: 3 }),
        anyDay,
        anyDay,
        (reports, milestones, a, b) => {
          const [from, to] = a < b ? [a, b] : [b, a];
          const changes = changesOfMeasure({ ...measure, milestones }, reports, from, to);
          let state = measureStateOn(measure, reports, from).shown;
          for (const change of [...changes].reverse()) {
            expect(from < change.on && change.on <= to).toBe(true);
            if (change.kind !== "stateChanged") continue;
            expect(change.from).toBe(state);
            expect(change.to).not.toBe(change.from);
            state = change.to;
          }
          expect(state).toBe(measureStateOn(measure, reports, to).shown);
          expect(changes.map((change) => change.on)).toEqual(
            changes
              .map((change) => change.on)
              .sort()
              .reverse(),
          );
        },
      ),
    );
  });
});
