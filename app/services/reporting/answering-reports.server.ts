import { listOrganisations } from "#models/organisation.server";
import { listReportsOfMeasure } from "#models/progress-report.server";
import type { Audience } from "~/domain/access/audience";
import type { Measure } from "~/domain/measure/measure";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";
import type { ProgressReport } from "~/domain/reporting/progress-report";

/** The released reports about a measure that the audience may read, under the offices that answer for them now. */
export async function answeringReports(measure: Measure, audience: Audience): Promise<ProgressReport[]> {
  const reports = await listReportsOfMeasure(measure.planKey, measure.number, audience);
  return inheritReports(measure, reports, successorsAmong(await listOrganisations()));
}
