import { appendAuditEvent } from "#models/audit-event.server";
import type { AuditReach } from "~/domain/access/objects";
import type { AuditChange, AuditEntry } from "~/domain/audit/audit-event";
import { changedFields } from "~/services/audit/changed-fields.server";
import type { AdministrationResult } from "./administration-refusal";
import { type ChangeAuthor, changeEntry } from "./change-entry.server";

/** A change with its author and reason. */
export interface Change<T> extends ChangeAuthor {
  changes: Partial<T>;
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
  const auditChanges = change.auditChanges ?? changedFields<T>(change.before, change.changes);
  if (auditChanges.length === 0) return { ok: true };
  const { outcome } = await change.update();
  if (outcome !== "updated") return { ok: false, refusal: { code: outcome } };
  await appendAuditEvent(changeEntry(change, change, auditChanges));
  return { ok: true };
}
