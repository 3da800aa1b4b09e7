import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoSize, planMeasures } from "#seeds/demo";
import type { MeasureWithReports } from "#seeds/generate/measures";
import { reportingPeriods } from "#seeds/generate/periods";
import { anyDay } from "#tests/factories/arbitraries";
import type { IsoDay } from "~/domain/date/precise-date";
import { measureLateLight, measureOverdueLight } from "~/domain/measure/lights";
import { manualStateInForce, shownState } from "~/domain/measure/manual-state";
import { measureState } from "~/domain/measure/measure-state";
import { progressOf } from "~/domain/measure/progress";
import { expectSound } from "./invariants";

const demo = (today: IsoDay) => [...planMeasures(demoSize, today)];

/** Looks at a measure as the pages do. */
function judged({ measure, reports }: MeasureWithReports, today: IsoDay) {
  const { shown, offices, basis } = measureState(measure, reports);
  return {
    measure,
    reports,
    shown,
    basis,
    states: offices.map(({ state }) => state),
    late: measureLateLight(measure, shown, today).level,
    overdue: measureOverdueLight(measure, reportingPeriods(today), reports, today),
    progress: progressOf(measure.milestones),
  };
}

type Judged = ReturnType<typeof judged>;

const situations: Record<string, (entry: Judged) => boolean> = {
  "on time, with a milestone ahead or all reached": (entry) =>
    entry.late !== "raised" && entry.shown === "ongoing" && entry.overdue.level === "clear",
  late: (entry) => entry.late === "raised",
  "date shifted twice": (entry) => entry.measure.milestones.some(({ shifts }) => shifts.length === 2),
  "report overdue": (entry) => entry.overdue.reasons.some(({ rule }) => rule === "outdated"),
  "never reported": (entry) => entry.shown === "notReported" && entry.reports.length === 0,
  "several offices with differing states": (entry) =>
    new Set(entry.states.filter((state) => state !== "notReported")).size > 1,
  "one office of several silent from the beginning": (entry) =>
    entry.states.includes("notReported") && entry.reports.length > 0,
  "stopped with a reason": (entry) =>
    entry.shown === "discontinued" && entry.reports.some(({ stateReason }) => stateReason !== undefined),
  "postponed with a reason": (entry) =>
    entry.shown === "postponed" && entry.reports.some(({ stateReason }) => stateReason !== undefined),
  "ended, with a reason that says it is modelled": ({ measure }) =>
    measure.closure?.reason.startsWith("Für die Vorführung modelliert: ") === true,
  finished: (entry) => entry.shown === "completed" && entry.progress.share === 1,
  continuous: (entry) => entry.measure.type === "continuous" && entry.shown === "ongoing",
  "review finished without a project": (entry) =>
    entry.measure.type === "review" && entry.shown === "completed" && entry.measure.realisedAs === undefined,
  "nothing new since last time": (entry) => entry.reports.some(({ unchanged }) => unchanged),
  "report handed in late": (entry) =>
    entry.reports.some((report) =>
      reportingPeriods("2030-01-01").some(
        (period) => period.key === report.periodKey && report.handedInOn > period.dueOn,
      ),
    ),
  "figure that cannot be given": (entry) =>
    entry.reports.some(({ figures }) =>
      figures.some(({ reasonForNoValue }) => reasonForNoValue !== undefined),
    ),
};

describe.each(["2026-11-22", "2027-03-15", "2028-08-02"])("on %s", (today) => {
  const entries = demo(today).map((entry) => judged(entry, today));

  test.each(Object.entries(situations))("the demo contains: %s", (_, holds) => {
    expect(entries.filter(holds).map(({ measure }) => measure.number)).not.toEqual([]);
  });

  test("a state set by hand is in force, another one than the computed, and says that it is modelled", () => {
    const byHand = entries.flatMap(({ measure, shown }) => {
      const manual = manualStateInForce(measure, reportingPeriods(today), "public");
      return manual ? { ...shownState(shown, manual), computed: shown } : [];
    });
    expect(byHand).toHaveLength(1);
    const [only] = byHand;
    expect(only?.manual?.reason).toMatch(/^Für die Vorführung modelliert: /);
    expect(only?.shown).not.toBe(only?.computed);
  });

  test("the last period due has been reported on, and the next one is open", () => {
    const periods = reportingPeriods(today);
    const lastDue = periods.findLast(({ dueOn }) => dueOn < today);
    const reported = entries.filter(({ reports }) =>
      reports.some(({ periodKey }) => periodKey === lastDue?.key),
    );
    expect(reported.length).toBeGreaterThan(8);
    expect(periods.filter(({ state }) => state === "open")).toHaveLength(1);
  });
});

test("before 2026 is over, some projects are on time with milestones ahead", () => {
  const today = "2026-11-22";
  const onTime = demo(today)
    .map((entry) => judged(entry, today))
    .filter(({ late, shown }) => late === "clear" && shown === "inProgress");
  expect(onTime.length).toBeGreaterThan(3);
});

test("the demo of any day keeps the rules of measures and reports", () => {
  fc.assert(
    fc.property(anyDay, (today) => {
      for (const entry of demo(today)) expectSound(entry, today);
    }),
    { numRuns: 60 },
  );
});

test("what was known on a day is still known later, unless an office fell silent", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a];
      const laterMeasures = demo(later);
      for (const [index, { measure }] of demo(earlier).entries()) {
        const after = laterMeasures[index]?.measure.milestones ?? [];
        for (const [step, milestone] of measure.milestones.entries()) {
          expect(after[step]?.originalDue).toBe(milestone.originalDue);
          if (milestone.state === "done")
            expect(after[step]).toMatchObject({ state: "done", doneOn: milestone.doneOn });
          expect(after[step]?.shifts.slice(0, milestone.shifts.length)).toEqual(milestone.shifts);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test("every measure says what it is about in its own words", () => {
  const texts = demo("2026-11-22").flatMap(({ reports }) =>
    reports.filter(({ unchanged }) => !unchanged).map(({ text }) => text),
  );
  expect(new Set(texts).size).toBe(texts.length);
});

test("nothing modelled carries the label of a source", () => {
  for (const { measure, reports } of demo("2026-11-22").slice(1)) {
    const labels = [...measure.milestones, ...reports].map(({ provenance }) => provenance.label);
    expect(labels.every((label) => label === "modelled")).toBe(true);
    expect([measure.figures, measure.events]).toEqual([[], []]);
  }
});
