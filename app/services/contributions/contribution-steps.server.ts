import { listContributionsOfMeasures } from "#models/contribution.server";
import { listOrganisations } from "#models/organisation.server";
import { listReportsOfMeasures } from "#models/progress-report.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Measure } from "~/domain/measure/measure";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";
import { byMeasure } from "~/domain/reporting/by-measure";
import type { Contribution } from "~/domain/reporting/contribution";
import { type ContributionSteps, followMeasure } from "~/domain/reporting/follow-measure";
import type { ReportingPeriod } from "~/domain/reporting/period";
import type { ProgressReport } from "~/domain/reporting/progress-report";

interface StepsInPeriod {
  measure: Measure;
  period: ReportingPeriod;
  steps: ContributionSteps<Contribution>;
  /** Released reports about the measure, under the offices that answer for them. */
  reports: ProgressReport[];
}

/**
 * What has to happen to the contributions of every open period once the measures are as given; nothing is written.
 * What they have in common is read once, however many they are.
 * @param measures of one plan
 */
export async function contributionSteps(
  planKey: string,
  measures: readonly Measure[],
): Promise<StepsInPeriod[]> {
  const open = (await listPeriods(planKey)).filter(({ state }) => state === "open");
  if (open.length === 0 || measures.length === 0) return [];
  const numbers = measures.map(({ number }) => number);
  const reports = byMeasure(await listReportsOfMeasures(planKey, numbers, "internal"));
  const successorsOf = successorsAmong(await listOrganisations());
  const found: StepsInPeriod[] = [];
  for (const period of open) {
    const contributions = byMeasure(
      await listContributionsOfMeasures({ planKey, periodKey: period.key }, numbers),
    );
    for (const measure of measures) {
      const answering = inheritReports(measure, reports.get(measure.number) ?? [], successorsOf);
      const steps = followMeasure(measure, period, contributions.get(measure.number) ?? [], answering);
      found.push({ measure, period, reports: answering, steps });
    }
  }
  return found;
}
