import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listReportFacts } from "#models/progress-report.server";
import type { Audience } from "~/domain/access/audience";
import { type MeasureStateResult, measureState } from "~/domain/measure/measure-state";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";

/**
 * The states of all measures of a plan that follow from the reports an audience may read, by number of the measure.
 * Read from the database and not from the read model, so that it can be used inside a transaction.
 */
export async function computedStates(
  planKey: string,
  audience: Audience,
): Promise<Map<number, MeasureStateResult>> {
  const measures = await listMeasures(planKey);
  const reports = await listReportFacts(planKey, audience);
  const successorsOf = successorsAmong(await listOrganisations());
  return new Map(
    measures.map((measure) => {
      const own = reports.filter(({ measureNumber }) => measureNumber === measure.number);
      return [measure.number, measureState(measure, inheritReports(measure, own, successorsOf))];
    }),
  );
}
