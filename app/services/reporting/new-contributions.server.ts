import type { Measure } from "~/domain/measure/measure";
import type { Contribution } from "~/domain/reporting/contribution";
import { owedContributions } from "~/domain/reporting/owed-contributions";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { prefilledDraft } from "~/domain/reporting/prefill";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { latestReportByOffice } from "~/domain/reporting/reporting-status";

/** The contributions of a period that is being opened, each with what can be known beforehand. */
export function newContributions(
  period: ReportingPeriod,
  measures: readonly Measure[],
  reports: readonly ProgressReport[],
  at: string,
): Contribution[] {
  const measureOf = new Map(measures.map((measure) => [measure.number, measure]));
  const lastOf = new Map(
    measures.map(({ number }) => [
      number,
      latestReportByOffice(reports.filter((report) => report.measureNumber === number)),
    ]),
  );
  return owedContributions(measures, period, reports).flatMap(({ measureNumber, officeKey, part }) => {
    const measure = measureOf.get(measureNumber);
    if (!measure) return [];
    return {
      planKey: period.planKey,
      periodKey: period.key,
      measureNumber,
      officeKey,
      part,
      stage: "notStarted",
      draft: prefilledDraft(measure, part, lastOf.get(measureNumber)?.get(officeKey), period.asOf),
      unchanged: false,
      authorIds: [],
      returns: [],
      version: 1,
      updatedAt: at,
    } satisfies Contribution;
  });
}
