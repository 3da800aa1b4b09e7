import { appendAuditEvents } from "#models/audit-event.server";
import { updateMeasures } from "#models/measure.server";
import type { AuditChange } from "~/domain/audit/audit-event";
import { measureObjectKey } from "~/domain/audit/object-key";
import type { Measure } from "~/domain/measure/measure";
import { changedFields } from "~/services/audit/changed-fields.server";
import { followMeasures } from "~/services/contributions/follow-measures.server";
import type { AdministrationResult } from "./administration-refusal";
import { type ChangeAuthor, changeEntry } from "./change-entry.server";

export interface MeasureChange {
  /** As it was read; changed only if it still has this version. */
  measure: Measure & { version: number };
  changes: Partial<Omit<Measure, "planKey" | "number">>;
  /** What the log shall say, if not simply the changed properties. */
  auditChanges?: AuditChange[];
}

/** Properties on which it depends who owes a contribution in an open period. */
const decidesWhoOwes = ["leadOfficeKey", "contributingOfficeKeys", "period", "closure"] as const;

/**
 * Stores a change of measures of a plan, each with its own entry in the audit log, in as many round trips for many as
 * for one. The contributions of an open period follow. Call it inside a transaction. If one of the measures was changed
 * since it was read, nothing is stored. What changes nothing is not stored and not logged.
 */
export async function recordMeasureChanges(
  planKey: string,
  by: ChangeAuthor,
  wanted: readonly MeasureChange[],
): Promise<AdministrationResult> {
  const changed = wanted
    .map((each) => ({
      ...each,
      auditChanges: each.auditChanges ?? changedFields(each.measure, each.changes),
    }))
    .filter(({ auditChanges }) => auditChanges.length > 0);
  if (changed.length === 0) return { ok: true };
  const outcome = await updateMeasures(
    planKey,
    changed.map(({ measure: { number, version: expectedVersion }, changes }) => ({
      ...{ number, expectedVersion, changes },
    })),
  );
  if (outcome !== "updated") return { ok: false, refusal: { code: outcome } };
  const followed = changed.filter(({ changes }) => decidesWhoOwes.some((field) => field in changes));
  await followMeasures(
    by,
    planKey,
    followed.map(({ measure, changes }) => ({ ...measure, ...changes })),
  );
  await appendAuditEvents(
    changed.map(({ measure: { number }, auditChanges }) => {
      const object = { kind: "measure" as const, key: measureObjectKey(planKey, number) };
      return changeEntry(by, { object, reach: "steering" }, auditChanges);
    }),
  );
  return { ok: true };
}
