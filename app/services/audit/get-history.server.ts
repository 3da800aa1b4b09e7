import { findAccount } from "#models/account.server";
import { listAuditEvents } from "#models/audit-event.server";
import { listFields } from "#models/field-of-action.server";
import { listOrganisations } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { AuditReach } from "~/domain/access/objects";
import type { AuditEvent } from "~/domain/audit/audit-event";
import { referencedKeys } from "~/domain/audit/differences";
import { nameOn } from "~/domain/organisation/names";
import type { Organisation } from "~/domain/organisation/organisation";
import type { FieldOfAction } from "~/domain/plan/plan";
import { dayOf } from "~/platform/clock.server";
import type { HistoryDto, HistoryEntryDto } from "./history-dto";

const pageSize = 50;

/**
 * The history of an object, newest first, as far as this reader may see it: some see all of an entry, some only that
 * a step was made, and only administrators see who made it. Null if the reader may see nothing of it.
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
  const organisations = new Map((await listOrganisations()).map((each) => [each.key, each]));
  const fields = await fieldsOfPlan(object);
  const entries = await Promise.all(
    visible.map(async (event): Promise<HistoryEntryDto> => {
      const facts = factsOf(event);
      const office = event.officeKey === undefined ? undefined : organisations.get(event.officeKey);
      const person = can(actor, "audit.seePerson", facts) ? await personOf(event) : undefined;
      const seesValues = can(actor, "audit.seeValues", facts);
      return {
        seq: event.seq,
        at: event.at,
        role: event.actorRole,
        ...(office && { officeName: nameOn(office, dayOf(event.at)).name }),
        ...(person && { person }),
        action: event.action,
        changes: seesValues ? event.changes : null,
        names: seesValues ? namesIn(event, organisations, fields) : {},
        ...(seesValues && event.reason && { reason: event.reason }),
      };
    }),
  );
  const last = events.length === pageSize ? events.at(-1) : undefined;
  return { entries, nextBefore: last?.seq ?? null };
}

/** Keys of measures, fields, periods and contributions begin with the one of their plan. */
const fieldsOfPlan = async ({ key }: AuditEvent["object"]) => listFields(key.split("/")[0] ?? "");

function namesIn(
  { changes, at }: AuditEvent,
  organisations: ReadonlyMap<string, Organisation>,
  fields: readonly FieldOfAction[],
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const key of referencedKeys(changes)) {
    const organisation = organisations.get(key);
    const name = organisation
      ? nameOn(organisation, dayOf(at)).name
      : fields.find((field) => field.key === key)?.name;
    if (name !== undefined) names[key] = name;
  }
  return names;
}

const factsOf = ({ reach, objectOfficeKey }: AuditEvent) => ({ reach, officeKey: objectOfficeKey });

async function personOf({ accountId }: AuditEvent): Promise<string | undefined> {
  if (accountId === undefined) return undefined;
  return (await findAccount(accountId))?.name ?? accountId;
}
