import { listReportsOfMeasure } from "#models/progress-report.server";
import type { ContributionKey } from "~/domain/reporting/contribution";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { latestReportByOffice } from "~/domain/reporting/reporting-status";

/** The latest released report of an office about a measure from another period; the office reads its own ones. */
export async function findLastReport(key: ContributionKey): Promise<ProgressReport | undefined> {
  const reports = await listReportsOfMeasure(key.planKey, key.measureNumber, "internal");
  return latestReportByOffice(
    reports.filter((report) => report.officeKey === key.officeKey && report.periodKey !== key.periodKey),
  ).get(key.officeKey);
}
