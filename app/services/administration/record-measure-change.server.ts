import { appendAuditEvent } from "#models/audit-event.server";
import { updateMeasure } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { AuditChange } from "~/domain/audit/audit-event";
import { measureObjectKey } from "~/domain/audit/object-key";
import type { Measure } from "~/domain/measure/measure";
import { now } from "~/platform/clock.server";
import { changedFields } from "~/services/audit/changed-fields.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import { followMeasure } from "~/services/contributions/follow-measure.server";
import type { AdministrationResult } from "./administration-refusal";

interface MeasureChange {
  actor: Actor;
  capacity: Capacity;
  /** As it was read; changed only if it still has this version. */
  measure: Measure & { version: number };
  action: string;
  changes: Partial<Omit<Measure, "planKey" | "number">>;
  reason: string;
  /** What the log shall say, if not simply the changed properties. */
  auditChanges?: AuditChange[];
}

/** Properties on which it depends who owes a contribution in an open period. */
const decidesWhoOwes = ["leadOfficeKey", "contributingOfficeKeys", "period", "closure"] as const;

/**
 * Stores a change of a measure with its entry in the audit log; call it inside a transaction, so that one never is
 * there without the other. The contributions of an open period follow. A change that changes nothing is not stored and
 * not logged.
 */
export async function recordMeasureChange(change: MeasureChange): Promise<AdministrationResult> {
  const { actor, capacity, measure, action, changes, reason } = change;
  const { planKey, number, version } = measure;
  const auditChanges = change.auditChanges ?? changedFields<Partial<Measure>>(measure, changes);
  if (auditChanges.length === 0) return { ok: true };
  const updated = await updateMeasure(planKey, number, version, changes);
  if (updated.outcome !== "updated") return { ok: false, refusal: { code: updated.outcome } };
  if (decidesWhoOwes.some((field) => field in changes))
    await followMeasure(actor, capacity, updated.document);
  await appendAuditEvent({
    ...signatureOf(actor, capacity),
    action,
    object: { kind: "measure", key: measureObjectKey(planKey, number) },
    reach: "steering",
    changes: auditChanges,
    ...(reason.trim() && { reason: reason.trim() }),
    at: now().toISOString(),
  });
  return { ok: true };
}
