import type { IsoDay } from "~/domain/date/precise-date";
import type { Measure } from "~/domain/measure/measure";
import { contributionRecords } from "~/domain/reporting/contribution-record";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { type ReportFact, responsibleOffices } from "~/domain/reporting/reporting-status";
import type { ContributionCount } from "./read-model.server";

/** Adds up, per office and period due, the contributions owed and whether they came in time, late or never. */
export class ContributionCounter {
  readonly counts = new Map<string, Map<string, ContributionCount>>();

  constructor(
    private readonly periods: readonly ReportingPeriod[],
    private readonly today: IsoDay,
  ) {}

  add(measure: Measure, reports: readonly (ReportFact & { handedInOn: IsoDay })[]): void {
    for (const officeKey of responsibleOffices(measure)) {
      const own = reports.filter((report) => report.officeKey === officeKey);
      for (const { periodKey, outcome } of contributionRecords(measure, this.periods, own, this.today)) {
        const count = this.countOf(officeKey, periodKey);
        count.owed += 1;
        count[outcome] += 1;
      }
    }
  }

  private countOf(officeKey: string, periodKey: string): ContributionCount {
    const byPeriod = this.counts.get(officeKey) ?? new Map<string, ContributionCount>();
    this.counts.set(officeKey, byPeriod);
    const count = byPeriod.get(periodKey) ?? { owed: 0, inTime: 0, late: 0, missing: 0 };
    byPeriod.set(periodKey, count);
    return count;
  }
}
