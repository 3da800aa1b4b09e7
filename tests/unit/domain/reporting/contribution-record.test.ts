import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aMeasure, aPeriod, aReport } from "#tests/factories/measure";
import { addDays } from "~/domain/date/iso-day";
import { officeOverdueLight } from "~/domain/measure/lights";
import { measureStates } from "~/domain/measure/state";
import { contributionRecords } from "~/domain/reporting/contribution-record";

const today = "2026-11-22";
const office = "auslaenderbehoerde";
const periods = [aPeriod(2025, 1), aPeriod(2025, 2), aPeriod(2026, 1)];
const handedIn = (period: (typeof periods)[number], handedInOn: string, state = measureStates[2]) => ({
  ...aReport({ officeKey: office, periodKey: period.key, asOf: period.asOf, state }),
  handedInOn,
});

describe("an office's record", () => {
  it("tells in time, late and missing apart; the due date is in time", () => {
    const [first, second] = periods;
    if (!first || !second) throw new Error("two periods");
    const reports = [handedIn(first, first.dueOn), handedIn(second, "2026-02-01")];
    expect(contributionRecords(aMeasure(), periods, reports, today)).toEqual([
      { periodKey: "2025-1", outcome: "inTime" },
      { periodKey: "2025-2", outcome: "late" },
      { periodKey: "2026-1", outcome: "missing" },
    ]);
  });

  it("counts a period once its reports were to be released, and as late what was handed in after the office's day", () => {
    const steps = { dueOn: "2026-07-31", signOffDueOn: "2026-08-14", reviewDueOn: "2026-08-31" };
    const period = aPeriod(2026, 1, { state: "open", ...steps });
    const on = (day: string, handedInOn?: string) =>
      contributionRecords(aMeasure(), [period], handedInOn ? [handedIn(period, handedInOn)] : [], day);
    expect(on("2026-08-31")).toEqual([]);
    expect(on("2026-09-01")).toEqual([{ periodKey: "2026-1", outcome: "missing" }]);
    expect(on("2026-09-01", "2026-07-31")).toEqual([{ periodKey: "2026-1", outcome: "inTime" }]);
    expect(on("2026-09-01", "2026-08-01")).toEqual([{ periodKey: "2026-1", outcome: "late" }]);
  });

  it("asks nothing after a final report, and asks again when the office takes it back", () => {
    const later = [...periods, aPeriod(2026, 2, { dueOn: "2026-11-01" })];
    const [first, , third] = later;
    if (!first || !third) throw new Error("three periods");
    const reports = [
      { ...handedIn(first, first.dueOn), state: "completed" as const },
      { ...handedIn(third, third.dueOn), state: "inProgress" as const },
    ];
    expect(contributionRecords(aMeasure(), later, reports, today)).toEqual([
      { periodKey: "2025-1", outcome: "inTime" },
      { periodKey: "2026-1", outcome: "inTime" },
      { periodKey: "2026-2", outcome: "missing" },
    ]);
  });

  it("does not count what was not due yet when the measure ended, but what was late by then", () => {
    const [, , third] = periods;
    if (!third) throw new Error("three periods");
    const ended = (on: string) => aMeasure({ closure: { on, reason: "Kein Geld" } });
    const keys = (on: string) =>
      contributionRecords(ended(on), periods, [], today).map(({ periodKey }) => periodKey);
    expect(keys(third.dueOn)).toEqual(["2025-1", "2025-2"]);
    expect(keys(addDays(third.dueOn, 1))).toEqual(["2025-1", "2025-2", "2026-1"]);
    const reported = [handedIn(third, third.dueOn)];
    expect(contributionRecords(ended(third.dueOn), periods, reported, today).at(-1)).toEqual({
      periodKey: "2026-1",
      outcome: "inTime",
    });
  });

  it("ends with a missing contribution exactly when the light report overdue is raised", () => {
    const anyReports = fc
      .subarray(periods)
      .chain((reported) =>
        fc.tuple(
          ...reported.map((period) =>
            fc.constantFrom(...measureStates).map((state) => ({ ...handedIn(period, "2026-01-01"), state })),
          ),
        ),
      );
    fc.assert(
      fc.property(anyReports, (reports) => {
        const last = contributionRecords(aMeasure(), periods, reports, today).at(-1);
        const { level } = officeOverdueLight(aMeasure(), office, periods, reports, today);
        expect(level === "raised").toBe(last?.outcome === "missing");
      }),
    );
  });
});
