import { appendAuditEvent } from "#models/audit-event.server";
import { changeContribution, insertContributions } from "#models/contribution.server";
import type { Actor } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { AuditChange } from "~/domain/audit/audit-event";
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
 * Withdraws, restores, recasts and adds contributions of the open periods, so that they follow a measure that has
 * changed. Call it inside the transaction of that change; every step has its own entry in the audit log.
 */
export async function followMeasure(actor: Actor, capacity: Capacity, measure: Measure): Promise<void> {
  const at = now().toISOString();
  const log = (key: ContributionKey, action: string, changes: AuditChange[]) =>
    appendAuditEvent({
      ...signatureOf(actor, capacity),
      action: `contribution.${action}`,
      object: { kind: "contribution", key: contributionObjectKey(key) },
      reach: "review",
      objectOfficeKey: key.officeKey,
      changes,
      at,
    });
  for (const { period, steps, reports } of await contributionSteps(measure)) {
    for (const { contribution, cause } of steps.withdraw) {
      const changes = withdrawal(contribution.stage, today(), cause);
      await change(contribution, { ...changes, updatedAt: at });
      await log(contribution, "withdraw", [{ field: "withdrawn", from: null, to: cause }]);
    }
    for (const { contribution, part, stage } of steps.restore) {
      const recast = castAs(part, contribution, measure);
      await change(contribution, { ...recast, stage, withdrawn: undefined, updatedAt: at });
      await log(contribution, "restore", [{ field: "stage", from: "withdrawn", to: stage }]);
    }
    for (const { contribution, part } of steps.recast) {
      await change(contribution, { ...castAs(part, contribution, measure), updatedAt: at });
      await log(contribution, "recast", [{ field: "part", from: contribution.part, to: part }]);
    }
    const added = newContributions(period, [measure], reports, at).filter(({ officeKey }) =>
      steps.add.some((each) => each.officeKey === officeKey),
    );
    if (added.length > 0) await insertContributions(added);
    for (const contribution of added) await log(contribution, "add", []);
  }
}

/** Only the lead office is asked about milestones; what it has typed about them stays while it leads. */
function castAs(part: OfficePart, { part: before, draft }: Contribution, measure: Measure) {
  if (part === before) return {};
  return { part, draft: { ...draft, milestones: part === "lead" ? openMilestoneEntries(measure) : [] } };
}

async function change(contribution: Contribution, changes: Parameters<typeof changeContribution>[2]) {
  const fits = await changeContribution(contribution, contribution.version, changes);
  if (!fits) throw new Error("A contribution changed during the transaction that read it.");
}
