import { type Actor, accountIdOf } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { AuditEntry } from "~/domain/audit/audit-event";

/** Who signs an entry of the audit log: role and office for all readers, the account for administrators. */
export function signatureOf(
  actor: Actor,
  capacity: Capacity,
): Pick<AuditEntry, "actorRole" | "officeKey" | "accountId"> {
  const accountId = accountIdOf(actor);
  return {
    actorRole: capacity.role,
    ...(capacity.organisationKey && { officeKey: capacity.organisationKey }),
    ...(accountId && { accountId }),
  };
}
