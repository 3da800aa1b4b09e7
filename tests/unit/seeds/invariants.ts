import { expect } from "vitest";
import type { MeasureWithReports } from "#seeds/generate/measures";
import { reportingPeriods } from "#seeds/generate/periods";
import { type IsoDay, isPreciseDate, latestDay } from "~/domain/date/precise-date";
import { isFinalState } from "~/domain/measure/state";
import { responsibleOffices } from "~/domain/reporting/reporting-status";

/** Everything a measure must keep, however and for whichever day it was generated. */
export function expectSound({ measure, reports }: MeasureWithReports, today: IsoDay): void {
  const keys = measure.milestones.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const milestone of measure.milestones) {
    expect(milestone.state === "done").toBe(milestone.doneOn !== undefined);
    if (milestone.doneOn) expect(latestDay(milestone.doneOn) <= today).toBe(true);
    expect(milestone.currentDue).toBe(milestone.shifts.at(-1)?.to ?? milestone.originalDue);
    expect(milestone.weight).toBeGreaterThan(0);
    for (const [index, shift] of milestone.shifts.entries()) {
      expect(shift.from).toBe(milestone.shifts[index - 1]?.to ?? milestone.originalDue);
      expect(shift.shiftedOn <= today).toBe(true);
      expect([shift.from, shift.to].every(isPreciseDate)).toBe(true);
    }
  }

  const periods = new Map(reportingPeriods(today).map((period) => [period.key, period]));
  const offices = responsibleOffices(measure);
  const reported = reports.map(({ officeKey, periodKey }) => `${officeKey} ${periodKey}`);
  expect(new Set(reported).size).toBe(reported.length);
  for (const report of reports) {
    expect(report.measureNumber).toBe(measure.number);
    expect(offices).toContain(report.officeKey);
    expect(report.asOf).toBe(periods.get(report.periodKey)?.asOf);
    expect(report.asOf < report.handedInOn && report.handedInOn < report.releasedOn).toBe(true);
    expect(report.releasedOn <= today).toBe(true);
    if (report.state === "discontinued" || report.state === "postponed")
      expect(report.stateReason).toBeTruthy();
    for (const figure of report.figures) {
      expect(figure.value === null).toBe(figure.reasonForNoValue !== undefined);
    }
    expect(report.provenance.label).toBe("modelled");
  }
  for (const officeKey of offices) {
    const states = reports.filter((report) => report.officeKey === officeKey).map(({ state }) => state);
    expect(states.slice(0, -1).some(isFinalState)).toBe(false);
  }
}
