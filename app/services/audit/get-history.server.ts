import { findAccount } from "#models/account.server";
import { listAuditEvents } from "#models/audit-event.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { AuditReach } from "~/domain/access/objects";
import type { AuditEvent } from "~/domain/audit/audit-event";
import type { HistoryDto, HistoryEntryDto } from "./history-dto";
import { namesInHistory } from "./names-in-history.server";

const pageSize = 50;

/**
 * The history of an object, newest first, as far as this reader may see it: some see all of an entry, some only that
 * a step was made, and only administrators see who made it. Null if the reader may see nothing of it.
 * @param reach of the entries that such an object has: who may see those is told that there are none yet
 */
export async function getHistory(
  actor: Actor,
  object: AuditEvent["object"],
  beforeSeq?: number,
  reach?: AuditReach,
): Promise<HistoryDto | null> {
  const events = await listAuditEvents({ object, beforeSeq, limit: pageSize });
  const visible = events.filter((event) => can(actor, "audit.seeSteps", factsOf(event)));
  if (events.length === 0 && reach && can(actor, "audit.seeSteps", { reach }))
    return { entries: [], nextBefore: null };
  if (visible.length === 0) return null;
  const names = await namesInHistory(object);
  const entries = await Promise.all(
    visible.map(async (event): Promise<HistoryEntryDto> => {
      const facts = factsOf(event);
      const officeName = names.organisation(event.officeKey, event.at);
      const person = can(actor, "audit.seePerson", facts) ? await personOf(event) : undefined;
      const seesValues = can(actor, "audit.seeValues", facts);
      return {
        seq: event.seq,
        at: event.at,
        role: event.actorRole,
        ...(officeName && { officeName }),
        ...(person && { person }),
        action: event.action,
        changes: seesValues ? event.changes : null,
        names: seesValues ? names.of(event) : {},
        ...(seesValues && event.reason && { reason: event.reason }),
      };
    }),
  );
  const last = events.length === pageSize ? events.at(-1) : undefined;
  return { entries, nextBefore: last?.seq ?? null };
}

const factsOf = ({ reach, objectOfficeKey }: AuditEvent) => ({ reach, officeKey: objectOfficeKey });

async function personOf({ accountId }: AuditEvent): Promise<string | undefined> {
  if (accountId === undefined) return undefined;
  return (await findAccount(accountId))?.name ?? accountId;
}
