import { appendAuditEvents } from "#models/audit-event.server";
import {
  type ContributionUpdate,
  changeContributions,
  insertContributions,
} from "#models/contribution.server";
import type { Actor } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { AuditChange, AuditEntry } from "~/domain/audit/audit-event";
import { contributionObjectKey } from "~/domain/audit/object-key";
import type { Measure } from "~/domain/measure/measure";
import type { Contribution, ContributionKey, OfficePart } from "~/domain/reporting/contribution";
import { withdrawal } from "~/domain/reporting/follow-measure";
import { newContributions } from "~/domain/reporting/new-contributions";
import { openMilestoneEntries } from "~/domain/reporting/prefill";
import { now, today } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import { contributionSteps } from "./contribution-steps.server";

/**
 * Withdraws, restores, recasts and adds contributions of the open periods, so that they follow measures of a plan that
 * have changed. Call it inside the transaction of that change; every step has its own entry in the audit log.
 */
export async function followMeasures(
  { actor, capacity }: { actor: Actor; capacity: Capacity },
  planKey: string,
  measures: readonly Measure[],
): Promise<void> {
  const at = now().toISOString();
  const updates: ContributionUpdate[] = [];
  const added: Contribution[] = [];
  const entries: AuditEntry[] = [];
  const log = (key: ContributionKey, action: string, changes: AuditChange[]) =>
    entries.push({
      ...signatureOf(actor, capacity),
      action: `contribution.${action}`,
      object: { kind: "contribution", key: contributionObjectKey(key) },
      reach: "review",
      objectOfficeKey: key.officeKey,
      changes,
      at,
    });
  const change = (contribution: Contribution, changes: ContributionUpdate["changes"]) =>
    updates.push({
      key: contribution,
      version: contribution.version,
      changes: { ...changes, updatedAt: at },
    });
  for (const { measure, period, steps, reports } of await contributionSteps(planKey, measures)) {
    for (const { contribution, cause } of steps.withdraw) {
      change(contribution, withdrawal(contribution.stage, today(), cause));
      log(contribution, "withdraw", [{ field: "withdrawn", from: null, to: cause }]);
    }
    for (const { contribution, part, stage } of steps.restore) {
      change(contribution, { ...castAs(part, contribution, measure), stage, withdrawn: undefined });
      log(contribution, "restore", [{ field: "stage", from: "withdrawn", to: stage }]);
    }
    for (const { contribution, part } of steps.recast) {
      change(contribution, castAs(part, contribution, measure));
      log(contribution, "recast", [{ field: "part", from: contribution.part, to: part }]);
    }
    const owed = newContributions(period, [measure], reports, at).filter(({ officeKey }) =>
      steps.add.some((each) => each.officeKey === officeKey),
    );
    for (const contribution of owed) log(contribution, "add", []);
    added.push(...owed);
  }
  await changeContributions(updates);
  if (added.length > 0) await insertContributions(added);
  await appendAuditEvents(entries);
}

/** Only the lead office is asked about milestones; what it has typed about them stays while it leads. */
function castAs(part: OfficePart, { part: before, draft }: Contribution, measure: Measure) {
  if (part === before) return {};
  return { part, draft: { ...draft, milestones: part === "lead" ? openMilestoneEntries(measure) : [] } };
}
