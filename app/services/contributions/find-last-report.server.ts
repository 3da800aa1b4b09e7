import { findMeasure } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listReportsOfMeasure } from "#models/progress-report.server";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";
import type { ContributionKey } from "~/domain/reporting/contribution";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { latestReportByOffice } from "~/domain/reporting/reporting-status";

/**
 * The latest released report of an office about a measure from another period, also one of an office that was merged
 * into it; the office reads its own ones.
 */
export async function findLastReport(key: ContributionKey): Promise<ProgressReport | undefined> {
  const measure = await findMeasure(key.planKey, key.measureNumber);
  if (!measure) return undefined;
  const reports = await listReportsOfMeasure(key.planKey, key.measureNumber, "internal");
  const answering = inheritReports(measure, reports, successorsAmong(await listOrganisations()));
  return latestReportByOffice(
    answering.filter((report) => report.officeKey === key.officeKey && report.periodKey !== key.periodKey),
  ).get(key.officeKey);
}
