import { appendAuditEvent } from "#models/audit-event.server";
import type { Actor } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { AuditReach } from "~/domain/access/objects";
import type { AuditChange, AuditEntry } from "~/domain/audit/audit-event";
import { now } from "~/platform/clock.server";
import { changedFields } from "~/services/audit/changed-fields.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import type { AdministrationResult } from "./administration-refusal";

/** Who changes something, and why. */
export interface Change<T> {
  actor: Actor;
  capacity: Capacity;
  action: string;
  changes: Partial<T>;
  reason: string;
  /** What the log shall say, if not simply the changed properties. */
  auditChanges?: AuditChange[];
}

interface RecordedChange<T extends object> extends Change<T> {
  object: AuditEntry["object"];
  reach: AuditReach;
  /** As it was read. */
  before: T;
  /** Stores the changes if what is stored still has the version that was read. */
  update: () => Promise<{ outcome: "updated" | "conflict" | "notFound" }>;
}

/**
 * Stores a change with its entry in the audit log; call it inside a transaction, so that one never is there without
 * the other. A change that changes nothing is not stored and not logged.
 */
export async function recordChange<T extends object>(
  change: RecordedChange<T>,
): Promise<AdministrationResult> {
  const { actor, capacity, action, object, reach, before, changes, reason, update } = change;
  const auditChanges = change.auditChanges ?? changedFields<T>(before, changes);
  if (auditChanges.length === 0) return { ok: true };
  const { outcome } = await update();
  if (outcome !== "updated") return { ok: false, refusal: { code: outcome } };
  await appendAuditEvent({
    ...signatureOf(actor, capacity),
    action,
    object,
    reach,
    changes: auditChanges,
    ...(reason.trim() && { reason: reason.trim() }),
    at: now().toISOString(),
  });
  return { ok: true };
}
