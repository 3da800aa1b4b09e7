import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyMilestone, anyPreciseDate, anyReport } from "#tests/factories/arbitraries";
import { aMeasure, aMilestone, aPeriod, aReport } from "#tests/factories/measure";
import { daysBetween } from "~/domain/date/iso-day";
import { isPast, latestDay } from "~/domain/date/precise-date";
import {
  longestDelay,
  measureLateLight,
  measureOverdueLight,
  officeOverdueLight,
} from "~/domain/measure/lights";
import { measureTypes } from "~/domain/measure/measure";
import { shownStates } from "~/domain/measure/state";

const today = "2026-11-22";

const anyMeasure = fc
  .record({
    type: fc.constantFrom(...measureTypes),
    from: fc.option(anyPreciseDate, { nil: undefined }),
    to: fc.option(anyPreciseDate, { nil: undefined }),
    milestones: fc.array(anyMilestone, { maxLength: 6 }),
  })
  .map(({ from, to, ...rest }) => aMeasure({ ...rest, period: { from, to } }));
const anyState = fc.constantFrom(...shownStates);

describe("light measure late", () => {
  it("names the milestone, its date, the shifts and how long it is past", () => {
    const light = measureLateLight(
      aMeasure({
        milestones: [aMilestone({ originalDue: "2026-03", currentDue: "2026-10-10", shifts: [] })],
      }),
      "inProgress",
      today,
    );
    expect(light).toEqual({
      level: "raised",
      reasons: [
        {
          rule: "milestonePastDue",
          milestoneKey: "m1",
          milestoneTitle: "Konzept liegt vor",
          due: "2026-10-10",
          originalDue: "2026-03",
          shiftCount: 0,
          since: "2026-10-11",
          days: 43,
        },
      ],
    });
  });

  it("is raised exactly if an open milestone is past, or the end of a measure that has one", () => {
    fc.assert(
      fc.property(anyMeasure, anyState, anyDay, (measure, state, day) => {
        const light = measureLateLight(measure, state, day);
        const isFinal = state === "completed" || state === "discontinued";
        const missed = measure.milestones.some(
          (each) => each.state === "open" && isPast(each.currentDue, day),
        );
        const { to } = measure.period;
        const ended = measure.type !== "continuous" && to !== undefined && isPast(to, day);
        expect(light.level === "raised").toBe(!isFinal && (missed || ended));
        expect(light.reasons.length).toBeGreaterThan(0);
        expect(longestDelay(light) > 0).toBe(light.level === "raised");
      }),
    );
  });

  it("dates every delay: since is the first day of it, days its length", () => {
    fc.assert(
      fc.property(anyMeasure, anyState, anyDay, (measure, state, day) => {
        for (const reason of measureLateLight(measure, state, day).reasons) {
          if (!("days" in reason)) continue;
          const due = reason.rule === "periodEnded" ? reason.end : reason.due;
          expect(reason.days).toBe(daysBetween(latestDay(due), day));
          expect(daysBetween(reason.since, day)).toBe(reason.days - 1);
        }
      }),
    );
  });

  it("does not go out by itself as time passes", () => {
    fc.assert(
      fc.property(anyMeasure, anyState, anyDay, anyDay, (measure, state, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        if (measureLateLight(measure, state, earlier).level === "raised") {
          expect(measureLateLight(measure, state, later).level).toBe("raised");
        }
      }),
    );
  });

  it("keeps burning when a measure is postponed, and when an office is silent", () => {
    const missed = aMeasure({ milestones: [aMilestone()] });
    expect(measureLateLight(missed, "postponed", today).level).toBe("raised");
    expect(measureLateLight(missed, "notReported", today).level).toBe("raised");
  });

  it("ends with a final state and says how much stayed open", () => {
    const missed = aMeasure({ milestones: [aMilestone()] });
    expect(measureLateLight(missed, "completed", today)).toEqual({
      level: "notApplicable",
      reasons: [{ rule: "finalState", state: "completed", openMilestoneCount: 1 }],
    });
  });

  it("never blames a continuous measure for its end, but for a missed milestone", () => {
    const ended = aMeasure({ type: "continuous", period: { to: "2024" } });
    expect(measureLateLight(ended, "ongoing", today).level).toBe("notApplicable");
    const missed = aMeasure({ type: "continuous", milestones: [aMilestone()] });
    expect(measureLateLight(missed, "ongoing", today).level).toBe("raised");
  });

  it("is unknown, not clear, for a project without any date", () => {
    expect(measureLateLight(aMeasure(), "inProgress", today)).toEqual({
      level: "unknown",
      reasons: [{ rule: "noDates" }],
    });
  });

  it("names the next milestone while nothing is past", () => {
    const measure = aMeasure({
      milestones: [
        aMilestone({ originalDue: "2027" }),
        aMilestone({ title: "Bericht", originalDue: "2026-Q4" }),
      ],
    });
    expect(measureLateLight(measure, "inProgress", today).reasons).toEqual([
      { rule: "nextMilestone", milestoneTitle: "Bericht", due: "2026-Q4" },
    ]);
  });
});

describe("light report overdue", () => {
  const office = "auslaenderbehoerde";
  const periods = [
    aPeriod(2025, 1),
    aPeriod(2025, 2),
    aPeriod(2026, 1),
    aPeriod(2026, 2, { state: "planned" }),
  ];

  it("is raised for an office that never reported, since the first report was due", () => {
    expect(officeOverdueLight(aMeasure(), office, periods, [], today)).toEqual({
      level: "raised",
      reasons: [
        {
          rule: "neverReported",
          officeKey: office,
          since: "2025-07-31",
          days: daysBetween("2025-07-31", today),
          missedPeriodKeys: ["2025-1", "2025-2", "2026-1"],
        },
      ],
    });
  });

  it("is raised since the first report missed after the last one", () => {
    const last = aReport({ periodKey: "2025-1", asOf: "2025-06-15" });
    expect(officeOverdueLight(aMeasure(), office, periods, [last], today).reasons).toMatchObject([
      {
        rule: "outdated",
        since: "2026-01-31",
        missedPeriodKeys: ["2025-2", "2026-1"],
        lastAsOf: "2025-06-15",
      },
    ]);
  });

  it("goes by the period a report belongs to, even if it describes an earlier day", () => {
    const last = aReport({ periodKey: "2026-1", asOf: "2026-05-31" });
    expect(officeOverdueLight(aMeasure(), office, periods, [last], today).level).toBe("clear");
  });

  it("leaves the due date itself in time", () => {
    const open = [aPeriod(2026, 1, { state: "open" })];
    expect(officeOverdueLight(aMeasure(), office, open, [], "2026-07-31").level).toBe("notApplicable");
    expect(officeOverdueLight(aMeasure(), office, open, [], "2026-08-01").level).toBe("raised");
  });

  it("waits for the day by which reports are to be released, so that who hands in in time never looks late", () => {
    const steps = { dueOn: "2026-07-31", signOffDueOn: "2026-08-14", reviewDueOn: "2026-08-31" };
    const open = [aPeriod(2026, 1, { state: "open", ...steps })];
    const on = (day: string) => officeOverdueLight(aMeasure(), office, open, [], day);
    expect(on("2026-08-01").level).toBe("notApplicable");
    expect(on("2026-08-31").level).toBe("notApplicable");
    expect(on("2026-09-01")).toMatchObject({ level: "raised", reasons: [{ since: "2026-08-31", days: 1 }] });
  });

  it("asks nothing for periods before the measure began, nor for periods that were never opened", () => {
    const measure = aMeasure({ period: { from: "2026-Q4" } });
    expect(officeOverdueLight(measure, office, periods, [], today).level).toBe("notApplicable");
    const planned = [aPeriod(2025, 1, { state: "planned" })];
    expect(officeOverdueLight(aMeasure(), office, planned, [], today).level).toBe("notApplicable");
  });

  it("asks nothing more of an office that reported a final state, but goes on asking the others", () => {
    const measure = aMeasure({ contributingOfficeKeys: ["sozialamt"] });
    const final = aReport({ periodKey: "2025-1", asOf: "2025-06-30", state: "completed" });
    expect(officeOverdueLight(measure, office, periods, [final], today).level).toBe("clear");
    expect(measureOverdueLight(measure, periods, [final], today)).toMatchObject({
      level: "raised",
      reasons: [{ rule: "neverReported", officeKey: "sozialamt" }],
    });
  });

  it("of a measure is raised exactly if it is for one of its offices, and names only those", () => {
    const offices = [office, "sozialamt"];
    const measure = aMeasure({ contributingOfficeKeys: ["sozialamt"] });
    fc.assert(
      fc.property(fc.array(anyReport(offices), { maxLength: 6 }), anyDay, (reports, day) => {
        const single = offices.map((key) =>
          officeOverdueLight(
            measure,
            key,
            periods,
            reports.filter((report) => report.officeKey === key),
            day,
          ),
        );
        const light = measureOverdueLight(measure, periods, reports, day);
        const raised = offices.filter((_, index) => single[index]?.level === "raised");
        expect(light.level === "raised").toBe(raised.length > 0);
        if (raised.length > 0)
          expect(light.reasons.map((reason) => reason.officeKey).sort()).toEqual(raised.sort());
      }),
    );
  });

  it("is independent of the light measure late", () => {
    const late = aMeasure({ milestones: [aMilestone()] });
    const punctual = [aReport({ periodKey: "2026-1", asOf: "2026-06-30" })];
    expect(measureLateLight(late, "inProgress", today).level).toBe("raised");
    expect(measureOverdueLight(late, periods, punctual, today).level).toBe("clear");
    expect(measureLateLight(aMeasure({ period: { to: "2027" } }), "inProgress", today).level).toBe("clear");
    expect(measureOverdueLight(aMeasure({ period: { to: "2027" } }), periods, [], today).level).toBe(
      "raised",
    );
  });
});
