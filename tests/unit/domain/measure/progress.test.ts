import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyMilestone } from "#tests/factories/arbitraries";
import { aMilestone } from "#tests/factories/measure";
import { monthEndsBetween } from "~/domain/date/iso-day";
import {
  actualShareAt,
  milestoneCurve,
  plannedShareAt,
  progressCurve,
  progressCurveDays,
  progressOf,
} from "~/domain/measure/progress";

const milestones = fc.array(anyMilestone, { maxLength: 8 });
const months = monthEndsBetween("2020-01-01", "2032-01-01");

describe("progress from weighted milestones", () => {
  it("is the weight done over the weight of all not cancelled", () => {
    const result = progressOf([
      aMilestone({ state: "done", doneOn: "2023", weight: 3 }),
      aMilestone({ weight: 1 }),
      aMilestone({ state: "cancelled", weight: 100 }),
    ]);
    expect(result).toEqual({ share: 0.75, doneCount: 1, totalCount: 2, cancelledCount: 1 });
  });

  it("is unknown, not zero, without milestones or with cancelled ones only", () => {
    expect(progressOf([]).share).toBeNull();
    expect(progressOf([aMilestone({ state: "cancelled" })])).toEqual({
      share: null,
      doneCount: 0,
      totalCount: 0,
      cancelledCount: 1,
    });
  });

  it("lies between 0 and 1, is 1 exactly when all is done, and does not depend on the unit of weights", () => {
    fc.assert(
      fc.property(milestones, fc.integer({ min: 2, max: 64 }), (list, factor) => {
        const { share, doneCount, totalCount } = progressOf(list);
        expect(share === null).toBe(totalCount === 0);
        if (share === null) return;
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(share === 1).toBe(doneCount === totalCount);
        expect(share === 0).toBe(doneCount === 0);
        const scaled = progressOf(list.map((each) => ({ ...each, weight: each.weight * factor })));
        expect(scaled.share).toBeCloseTo(share, 10);
      }),
    );
  });

  it("is not changed by cancelling and adding cancelled milestones", () => {
    fc.assert(
      fc.property(milestones, anyMilestone, (list, extra) => {
        const cancelled = { ...extra, state: "cancelled" as const };
        expect(progressOf([...list, cancelled]).share).toBe(progressOf(list).share);
      }),
    );
  });
});

describe("planned and actual progress over time", () => {
  it("counts a vague due date on its last day only", () => {
    const quarter = [aMilestone({ originalDue: "2023-Q2" })];
    expect(plannedShareAt(quarter, "2023-06-29", "originalDue")).toBe(0);
    expect(plannedShareAt(quarter, "2023-06-30", "originalDue")).toBe(1);
  });

  it("tells the original from the current date", () => {
    const shifted = [aMilestone({ originalDue: "2023", currentDue: "2024" })];
    expect(plannedShareAt(shifted, "2023-12-31", "originalDue")).toBe(1);
    expect(plannedShareAt(shifted, "2023-12-31", "currentDue")).toBe(0);
  });

  it("counts what is done by today at the latest today, however vague its date", () => {
    const done = [aMilestone({ state: "done", doneOn: "2026" })];
    expect(actualShareAt(done, "2026-11-22", "2026-11-22")).toBe(1);
    expect(actualShareAt(done, "2026-11-21", "2026-11-22")).toBe(0);
  });

  it("all three curves never fall, stay within 0 and 1, and know no future", () => {
    fc.assert(
      fc.property(milestones, anyDay, (list, today) => {
        const points = progressCurve(list, months, today);
        expect(points.length === 0).toBe(progressOf(list).totalCount === 0);
        points.forEach((point, index) => {
          const before = points[index - 1];
          expect(point.actual === null).toBe(point.day > today);
          for (const key of ["plannedOriginal", "plannedCurrent", "actual"] as const) {
            const value = point[key];
            if (value === null) continue;
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            expect(value).toBeGreaterThanOrEqual(before?.[key] ?? 0);
          }
        });
      }),
    );
  });

  it("agrees with planned and actual share on every point, and with progress today", () => {
    fc.assert(
      fc.property(milestones, anyDay, (list, today) => {
        const window = { from: "2019-01-01", to: "2032-12-31" };
        const points = progressCurve(list, progressCurveDays(list, window, today), today);
        for (const point of points) {
          expect(point.plannedOriginal).toBe(plannedShareAt(list, point.day, "originalDue"));
          expect(point.plannedCurrent).toBe(plannedShareAt(list, point.day, "currentDue"));
          if (point.actual !== null) expect(point.actual).toBe(actualShareAt(list, point.day, today));
        }
        expect(actualShareAt(list, today, today)).toBe(progressOf(list).share);
        expect(points.map((point) => point.day)).toEqual([...points.map((point) => point.day)].sort());
      }),
    );
  });

  it("the plan's curve counts milestones and ends at all planned and all done", () => {
    fc.assert(
      fc.property(milestones, anyDay, (list, today) => {
        const points = milestoneCurve(list, [...months, "2040-01-01"], today);
        const { doneCount, totalCount } = progressOf(list);
        const last = points.at(-1);
        expect([last?.plannedOriginal, last?.plannedCurrent, last?.actual]).toEqual([
          totalCount,
          totalCount,
          null,
        ]);
        expect(milestoneCurve(list, [today], today)[0]?.actual).toBe(doneCount);
        for (const point of points) {
          if (point.day > today) continue;
          const done = list.filter((each) => actualShareAt([{ ...each, weight: 1 }], point.day, today) === 1);
          expect(point.actual).toBe(done.length);
        }
      }),
      { numRuns: 50 },
    );
  });
});
