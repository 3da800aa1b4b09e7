import { appendAuditEvent } from "#models/audit-event.server";
import { writeContent } from "#models/data-version.server";
import { findMeasure, updateMeasure } from "#models/measure.server";
import { appendReports, publishReport } from "#models/progress-report.server";
import type { Actor } from "~/domain/access/actor";
import { measureObjectKey } from "~/domain/audit/object-key";
import type { CheckedContribution } from "~/domain/reporting/checked-contribution";
import type { Contribution, ContributionKey } from "~/domain/reporting/contribution";
import { applyMilestoneChanges } from "~/domain/reporting/milestone-changes";
import type { ReleaseAudience } from "~/domain/reporting/progress-report";
import { reportFromContribution } from "~/domain/reporting/release";
import { dayOf, now, today } from "~/platform/clock.server";
import { nameContribution } from "~/services/audit/name-contribution.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import { historyText } from "~/texts/de/history";
import { changedMilestones } from "./audit-changes.server";
import type { ContributionResult } from "./contribution-refusal";
import { findContributionFacts } from "./find-contribution-facts.server";
import { planMove } from "./plan-move.server";
import { recordMove } from "./record-move.server";

export interface ReleaseInput {
  actor: Actor;
  key: ContributionKey;
  expectedVersion: number;
  audience: ReleaseAudience;
}

/**
 * Releases an accepted contribution: report, milestones, data version and audit entry in one transaction.
 * The milestones of the measure change with the release to the public, because everybody sees them.
 */
export async function release(input: ReleaseInput): Promise<ContributionResult<{ version: number }>> {
  const { actor, key, expectedVersion, audience } = input;
  const known = await findContributionFacts(actor, key);
  if (!known) return { ok: false, refusal: { code: "notFound" } };
  const { contribution, period } = known;
  const move = audience === "public" ? "releaseToPublic" : "releaseToCommittee";
  const plan = planMove({ actor, ...known, move });
  if (!plan.ok) return plan;
  const { content, handedIn } = contribution;
  if (contribution.version !== expectedVersion || !content || !handedIn) {
    return { ok: false, refusal: { code: "conflict", current: contribution } };
  }

  const releasedOn = today();
  const report = reportFromContribution({
    contribution,
    content,
    period,
    handedInOn: dayOf(handedIn.at),
    releasedOn,
    audience,
    provenance: { label: "reported", sources: [] },
  });
  const isKnownToCommittees = contribution.stage === "releasedToCommittee";
  return writeContent(() =>
    recordMove({
      actor,
      contribution,
      plan,
      auditChanges: [{ field: "audience", from: isKnownToCommittees ? "committee" : null, to: audience }],
      alsoWrite: async () => {
        if (isKnownToCommittees) await publishReport(report, releasedOn);
        else await appendReports([report]);
        if (audience === "public")
          await moveMilestones(contribution, content, signatureOf(actor, plan.capacity));
      },
    }),
  );
}

async function moveMilestones(
  contribution: Contribution,
  { milestoneChanges }: CheckedContribution,
  signature: ReturnType<typeof signatureOf>,
): Promise<void> {
  if (milestoneChanges.length === 0) return;
  const { planKey, measureNumber } = contribution;
  const measure = await findMeasure(planKey, measureNumber);
  if (!measure) return;
  const milestones = applyMilestoneChanges(measure.milestones, milestoneChanges, today());
  const result = await updateMeasure(planKey, measureNumber, measure.version, { milestones });
  if (result.outcome !== "updated") throw new Error("The measure changed during its own transaction.");
  await appendAuditEvent({
    ...signature,
    action: "milestone.edit",
    object: { kind: "measure", key: measureObjectKey(planKey, measureNumber) },
    reach: "steering",
    changes: changedMilestones(measure.milestones, milestones),
    reason: historyText.byReport(await nameContribution(contribution)),
    at: now().toISOString(),
  });
}
