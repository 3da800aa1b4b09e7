import type { ContributionKey } from "~/domain/reporting/contribution";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";

interface AddressParams {
  period?: string;
  measure?: string;
  office?: string;
}

/** The contribution an address means, in the current plan; null for an address that cannot mean one. */
export async function contributionKeyOf({
  period,
  measure,
  office,
}: AddressParams): Promise<ContributionKey | null> {
  if (!period || !office || !/^\d{1,5}$/.test(measure ?? "")) return null;
  const plan = await getCurrentPlan();
  return plan && { planKey: plan.key, periodKey: period, measureNumber: Number(measure), officeKey: office };
}
