import { appendAuditEvent } from "#models/audit-event.server";
import { type ContributionChanges, changeContribution, findContribution } from "#models/contribution.server";
import { inTransaction } from "#models/data-version.server";
import { findPeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import type { AuditReach } from "~/domain/access/objects";
import type { AuditChange } from "~/domain/audit/audit-event";
import { contributionObjectKey } from "~/domain/audit/object-key";
import type { Contribution, ContributionKey } from "~/domain/reporting/contribution";
import type { ContributionMove } from "~/domain/reporting/contribution-stages";
import { traceOfMove } from "~/domain/reporting/move-contribution";
import type { PeriodState } from "~/domain/reporting/period";
import { signatureOf } from "~/services/audit/signature-of.server";
import type { ContributionResult } from "./contribution-refusal";
import { actionOfMove, type PlannedMove } from "./plan-move.server";

interface MoveRecord {
  actor: Actor;
  contribution: Contribution;
  plan: Extract<PlannedMove, { ok: true }>;
  /** What else the move changes in the contribution. */
  changes?: ContributionChanges;
  /** What else the log shall say. */
  auditChanges?: AuditChange[];
  /** More writes of the same move; they happen together with it or not at all. */
  alsoWrite?: () => Promise<void>;
}

/** Writes a move: the contribution, the entry in the audit log and whatever belongs to it, in one transaction. */
export async function recordMove(record: MoveRecord): Promise<ContributionResult<{ version: number }>> {
  const { actor, contribution, plan, changes, auditChanges = [], alsoWrite } = record;
  const { move, by, note } = plan.request;
  const key: ContributionKey = contribution;
  const moved = await inTransaction<"yes" | "overtaken" | PeriodState>(async () => {
    // Asked again in the transaction: what is closed meanwhile is frozen, and nothing may be added to it.
    const period = await findPeriod(key.planKey, key.periodKey);
    if (period && period.state !== plan.request.periodState) return period.state;
    const fits = await changeContribution(key, contribution.version, {
      ...traceOfMove(contribution, plan.request),
      ...changes,
      stage: plan.stage,
      updatedAt: by.at,
    });
    if (!fits) return "overtaken";
    await alsoWrite?.();
    await appendAuditEvent({
      ...signatureOf(actor, plan.capacity),
      action: actionOfMove[move],
      object: { kind: "contribution", key: contributionObjectKey(key) },
      reach: reachOf(move, plan.capacity.role === "commissioner"),
      objectOfficeKey: contribution.officeKey,
      changes: [{ field: "stage", from: contribution.stage, to: plan.stage }, ...auditChanges],
      ...(note?.trim() && { reason: note.trim() }),
      at: by.at,
    });
    return "yes";
  });
  if (moved === "yes") return { ok: true, version: contribution.version + 1 };
  if (moved !== "overtaken") return { ok: false, refusal: { code: "periodNotOpen", periodState: moved } };
  const current = await findContribution(key);
  return { ok: false, refusal: current ? { code: "conflict", current } : { code: "notFound" } };
}

/** What happens before the head has signed is the office's own affair. */
function reachOf(move: ContributionMove, byCommissioner: boolean): AuditReach {
  if (move === "save" || move === "handIn" || move === "takeBack") return "office";
  return move === "returnToOffice" && !byCommissioner ? "office" : "review";
}
