import type { Measure } from "../measure/measure";
import { byMeasure } from "./by-measure";
import type { Contribution } from "./contribution";
import { owedContributions } from "./owed-contributions";
import type { ReportingPeriod } from "./period";
import { prefilledDraft } from "./prefill";
import type { ProgressReport } from "./progress-report";
import { latestReportByOffice } from "./reporting-status";

/**
 * The contributions of a period that is being opened, each with what can be known beforehand.
 * @param reports all released reports of the plan, under the offices that answer for them
 * @param at instant of opening, ISO 8601 in UTC
 */
export function newContributions(
  period: ReportingPeriod,
  measures: readonly Measure[],
  reports: readonly ProgressReport[],
  at: string,
): Contribution[] {
  const measureOf = new Map(measures.map((measure) => [measure.number, measure]));
  const lastOf = new Map<number, Map<string, ProgressReport>>();
  for (const [number, of] of byMeasure(reports)) lastOf.set(number, latestReportByOffice(of));
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
