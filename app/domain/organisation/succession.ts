import type { Measure } from "../measure/measure";
import { type ReportFact, responsibleOffices } from "../reporting/reporting-status";
import type { Organisation } from "./organisation";

/** Keys of the organisations that carry on the tasks of one, in the order of the mergers; empty if none does. */
export type SuccessorsOf = (key: string) => readonly string[];

/** Follows mergers. The target of a merger must be open at that time, so they never lead in a circle. */
export function successorsAmong(
  organisations: readonly Pick<Organisation, "key" | "closure">[],
): SuccessorsOf {
  const next = new Map(organisations.map(({ key, closure }) => [key, closure?.mergedInto]));
  return (key) => {
    const found: string[] = [];
    for (let each = next.get(key); each !== undefined && !found.includes(each); each = next.get(each))
      found.push(each);
    return found;
  };
}

/**
 * The reports about a measure under the offices that answer for them: what an office reported before it was merged
 * counts for its successor, unless that one reported for the same period itself. Reports of an office that is still
 * responsible, and of one without a responsible successor, stay where they are.
 */
export function inheritReports<T extends Pick<ReportFact, "officeKey" | "periodKey">>(
  measure: Pick<Measure, "leadOfficeKey" | "contributingOfficeKeys">,
  reports: readonly T[],
  successorsOf: SuccessorsOf,
): T[] {
  const responsible = responsibleOffices(measure);
  return reports.map((report) => {
    const { officeKey, periodKey } = report;
    if (responsible.includes(officeKey)) return report;
    const successor = successorsOf(officeKey).find((key) => responsible.includes(key));
    if (successor === undefined) return report;
    const hasOwn = reports.some((own) => own.officeKey === successor && own.periodKey === periodKey);
    return hasOwn ? report : { ...report, officeKey: successor };
  });
}

/** The same for the reports of a whole plan. */
export function inheritReportsOfPlan<T extends Pick<ReportFact, "measureNumber" | "officeKey" | "periodKey">>(
  measures: readonly Pick<Measure, "number" | "leadOfficeKey" | "contributingOfficeKeys">[],
  reports: readonly T[],
  successorsOf: SuccessorsOf,
): T[] {
  // Most offices were never merged, and most plans have thousands of reports.
  const inherits = reports.some(({ officeKey }) => successorsOf(officeKey).length > 0);
  if (!inherits) return [...reports];
  return measures.flatMap((measure) => {
    const own = reports.filter((report) => report.measureNumber === measure.number);
    return inheritReports(measure, own, successorsOf);
  });
}
