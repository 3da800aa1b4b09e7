import { findOrganisation } from "#models/organisation.server";
import { findPeriod } from "#models/reporting-period.server";
import { nameOn } from "~/domain/organisation/names";
import type { ContributionKey } from "~/domain/reporting/contribution";

/** Names of the office and the period of a contribution, for a heading; the office under the one of the as-of date. */
export async function nameContribution({
  planKey,
  periodKey,
  officeKey,
}: ContributionKey): Promise<{ office: string; period: string }> {
  const [period, office] = await Promise.all([findPeriod(planKey, periodKey), findOrganisation(officeKey)]);
  return {
    office: office && period ? nameOn(office, period.asOf).name : officeKey,
    period: period?.name ?? periodKey,
  };
}
