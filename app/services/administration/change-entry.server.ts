import type { Actor } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { AuditChange, AuditEntry } from "~/domain/audit/audit-event";
import { now } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";

/** Who changes something, and why. */
export interface ChangeAuthor {
  actor: Actor;
  capacity: Capacity;
  action: string;
  reason: string;
}

/** The entry of the audit log for a change in the administration. */
export function changeEntry(
  { actor, capacity, action, reason }: ChangeAuthor,
  { object, reach }: Pick<AuditEntry, "object" | "reach">,
  changes: AuditChange[],
): AuditEntry {
  return {
    ...signatureOf(actor, capacity),
    action,
    object,
    reach,
    changes,
    ...(reason.trim() && { reason: reason.trim() }),
    at: now().toISOString(),
  };
}
