import type { IsoDay } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import { isFinalState } from "../measure/state";
import type { ReportingPeriod } from "./period";
import { duePeriods, type ReportFact } from "./reporting-status";

/** What became of a contribution that was owed; "in time" is handed in on the office's due date or earlier. */
type ContributionOutcome = "inTime" | "late" | "missing";

/** How an office kept its duty for one measure in one period. */
export interface ContributionRecord {
  periodKey: string;
  outcome: ContributionOutcome;
}

/**
 * An office's record for one measure in the periods due before `today`, oldest first. A period is left out while
 * nothing was owed: the office had reported a final state before and sent nothing since, or the measure was ended
 * before the contribution was due.
 * @param reports the office's released reports about this measure, in any order
 */
export function contributionRecords(
  measure: Pick<Measure, "period" | "closure">,
  periods: readonly ReportingPeriod[],
  reports: readonly (ReportFact & { handedInOn: IsoDay })[],
  today: IsoDay,
): ContributionRecord[] {
  const due = duePeriods(measure, periods, today).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const records: ContributionRecord[] = [];
  let isOver = false;
  for (const period of due) {
    const report = reports.find((each) => each.periodKey === period.key);
    if (report) {
      records.push({ periodKey: period.key, outcome: report.handedInOn > period.dueOn ? "late" : "inTime" });
      isOver = isFinalState(report.state);
    } else if (!isOver && !endedBefore(measure, period)) {
      records.push({ periodKey: period.key, outcome: "missing" });
    }
  }
  return records;
}

function endedBefore({ closure }: Pick<Measure, "closure">, { dueOn }: ReportingPeriod): boolean {
  return closure !== undefined && closure.on <= dueOn;
}
