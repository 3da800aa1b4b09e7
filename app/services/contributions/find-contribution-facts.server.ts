import { findContribution } from "#models/contribution.server";
import { findPeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { ContributionFacts } from "~/domain/access/objects";
import type { Contribution, ContributionKey } from "~/domain/reporting/contribution";
import type { ReportingPeriod } from "~/domain/reporting/period";

export interface KnownContribution {
  contribution: Contribution;
  period: ReportingPeriod;
  /** What the rights are decided on. */
  facts: ContributionFacts;
}

/** A contribution that the actor may know of, with what rights are decided on; null for any other one. */
export async function findContributionFacts(
  actor: Actor,
  key: ContributionKey,
): Promise<KnownContribution | null> {
  const [contribution, period] = await Promise.all([
    findContribution(key),
    findPeriod(key.planKey, key.periodKey),
  ]);
  if (!contribution || !period) return null;
  const facts: ContributionFacts = { ...contribution, periodState: period.state };
  return can(actor, "contribution.seeStage", facts) ? { contribution, period, facts } : null;
}
