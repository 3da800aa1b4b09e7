import { listContributionsOfMeasure } from "#models/contribution.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Measure } from "~/domain/measure/measure";
import type { Contribution } from "~/domain/reporting/contribution";
import { type ContributionSteps, followMeasure } from "~/domain/reporting/follow-measure";
import type { ReportingPeriod } from "~/domain/reporting/period";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { answeringReports } from "~/services/reporting/answering-reports.server";

interface StepsInPeriod {
  period: ReportingPeriod;
  steps: ContributionSteps<Contribution>;
  /** Released reports about the measure, under the offices that answer for them. */
  reports: ProgressReport[];
}

/** What has to happen to the contributions of every open period once the measure is as given; nothing is written. */
export async function contributionSteps(measure: Measure): Promise<StepsInPeriod[]> {
  const { planKey, number } = measure;
  const open = (await listPeriods(planKey)).filter(({ state }) => state === "open");
  const found: StepsInPeriod[] = [];
  for (const period of open) {
    const contributions = await listContributionsOfMeasure({
      planKey,
      periodKey: period.key,
      measureNumber: number,
    });
    const reports = await answeringReports(measure, "internal");
    found.push({ period, reports, steps: followMeasure(measure, period, contributions, reports) });
  }
  return found;
}
