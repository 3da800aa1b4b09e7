import type { IsoDay } from "~/domain/date/precise-date";
import type { Measure } from "~/domain/measure/measure";
import { isFinalState } from "~/domain/measure/state";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { duePeriods, type ReportFact, responsibleOffices } from "~/domain/reporting/reporting-status";
import type { ContributionCount } from "./read-model.server";

type HandedIn = ReportFact & { handedInOn: IsoDay };

/** Counts, per office and period due, the contributions owed and whether they came in time, late or never. */
export class ContributionCounter {
  readonly counts = new Map<string, Map<string, ContributionCount>>();

  constructor(
    private readonly periods: readonly ReportingPeriod[],
    private readonly today: IsoDay,
  ) {}

  add(measure: Measure, reports: readonly HandedIn[]): void {
    const due = duePeriods(measure, this.periods, this.today);
    for (const officeKey of responsibleOffices(measure)) {
      const own = reports.filter((report) => report.officeKey === officeKey);
      const final = own
        .filter((report) => isFinalState(report.state))
        .map((report) => report.asOf)
        .sort()[0];
      for (const period of due) {
        const report = own.find((each) => each.periodKey === period.key);
        if (!report && final !== undefined && final < period.asOf) continue;
        const count = this.countOf(officeKey, period.key);
        count.owed += 1;
        if (!report) count.missing += 1;
        else if (report.handedInOn > period.dueOn) count.late += 1;
        else count.inTime += 1;
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
