import { earliestDay, type IsoDay } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import { isFinalState } from "../measure/state";
import { type ReportingPeriod, releaseDueOn } from "./period";
import type { ProgressReport } from "./progress-report";

/** What the rules need of a report; texts stay out, so that lists need not load them. */
export type ReportFact = Pick<
  ProgressReport,
  "measureNumber" | "officeKey" | "periodKey" | "asOf" | "state" | "releasedOn" | "unchanged"
>;

/** The latest report per office: by as-of date, then by day of release. */
export function latestReportByOffice<T extends Pick<ReportFact, "officeKey" | "asOf" | "releasedOn">>(
  reports: readonly T[],
): Map<string, T> {
  const latest = new Map<string, T>();
  for (const report of reports) {
    const known = latest.get(report.officeKey);
    if (!known || compareRecency(report, known) > 0) latest.set(report.officeKey, report);
  }
  return latest;
}

/** Offices that owe a contribution: the lead office first, then the contributing offices, each once. */
export function responsibleOffices(
  measure: Pick<Measure, "leadOfficeKey" | "contributingOfficeKeys">,
): string[] {
  return [...new Set([measure.leadOfficeKey, ...measure.contributingOfficeKeys])];
}

/** Whether an office kept its duty to report. */
export type ReportingStatus =
  /** No period with a due date in the past concerns the measure yet. */
  | { kind: "nothingDue" }
  /** The report of the latest period due is there, or of a later one. */
  | { kind: "upToDate"; periodKey: string; asOf: IsoDay }
  /** The office has reported a final state; it owes no further report. */
  | { kind: "finallyReported"; periodKey: string; asOf: IsoDay }
  /** Reports were due and none ever came. `since`: day by which the first one was to be there. */
  | { kind: "neverReported"; since: IsoDay; missedPeriodKeys: string[] }
  /** The last report is for an older period. `since`: day by which the first one missed after it was to be there. */
  | { kind: "outdated"; since: IsoDay; missedPeriodKeys: string[]; lastPeriodKey: string; lastAsOf: IsoDay };

/**
 * Whether one office owes a report for one measure on a day.
 *
 * A period counts when it was opened, the day by which its reports are to be released has passed (that day itself is
 * still in time) and it did not end before the measure began. The office's own due date lies before; it is shown to
 * those who work in the round, because only they can see what was handed in. A final state ends the duty of the office that reported it, and of no other. The end
 * of the measure ends the duty of all: nobody can report about it any more.
 * @param reports the office's released reports about this measure, in any order
 */
export function reportingStatus(
  measure: Pick<Measure, "period" | "closure">,
  periods: readonly ReportingPeriod[],
  reports: readonly ReportFact[],
  today: IsoDay,
): ReportingStatus {
  const due = measure.closure && measure.closure.on <= today ? [] : duePeriods(measure, periods, today);
  const last = [...reports].sort(compareRecency).at(-1);
  if (last && isFinalState(last.state))
    return { kind: "finallyReported", periodKey: last.periodKey, asOf: last.asOf };
  // The period a report belongs to counts, not its own as-of date: an office may describe a day before the round's.
  const covered = last && (periods.find((period) => period.key === last.periodKey)?.asOf ?? last.asOf);
  const missed = covered ? due.filter((period) => period.asOf > covered) : due;
  const first = missed[0];
  if (!first) {
    return last ? { kind: "upToDate", periodKey: last.periodKey, asOf: last.asOf } : { kind: "nothingDue" };
  }
  const missedPeriodKeys = missed.map((period) => period.key);
  return last
    ? {
        kind: "outdated",
        since: releaseDueOn(first),
        missedPeriodKeys,
        lastPeriodKey: last.periodKey,
        lastAsOf: last.asOf,
      }
    : { kind: "neverReported", since: releaseDueOn(first), missedPeriodKeys };
}

/** Periods whose reports about the measure were to be there before `today`, oldest first; none that its end cut off. */
export function duePeriods(
  measure: Pick<Measure, "period" | "closure">,
  periods: readonly ReportingPeriod[],
  today: IsoDay,
): ReportingPeriod[] {
  const begin = measure.period.from ? earliestDay(measure.period.from) : "";
  return periods
    .filter((period) => period.state !== "planned" && releaseDueOn(period) < today && period.to >= begin)
    .filter((period) => measure.closure === undefined || period.to < measure.closure.on)
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** The latest period whose reports were to be there: the round whose response rate is worth showing; `null` if none. */
export function latestDuePeriod(periods: readonly ReportingPeriod[], today: IsoDay): ReportingPeriod | null {
  return duePeriods({ period: {} }, periods, today).at(-1) ?? null;
}

function compareRecency(
  a: Pick<ReportFact, "asOf" | "releasedOn">,
  b: Pick<ReportFact, "asOf" | "releasedOn">,
): number {
  const [left, right] = [a.asOf + a.releasedOn, b.asOf + b.releasedOn];
  return left < right ? -1 : left > right ? 1 : 0;
}
