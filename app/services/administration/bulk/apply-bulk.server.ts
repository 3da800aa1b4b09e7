import { randomBytes } from "node:crypto";
import { inTransaction } from "#models/data-version.server";
import { listMeasures } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { type BulkForm, mostBulkMeasures, planBulkChange } from "~/domain/measure/bulk-change";
import type { Measure } from "~/domain/measure/measure";
import { today } from "~/platform/clock.server";
import { changedFields } from "~/services/audit/changed-fields.server";
import { recordMeasureChanges } from "../record-measure-changes.server";
import type { BulkRefusal } from "./bulk-dto";
import { checkBulk } from "./check-bulk.server";

interface ApplyBulkInput {
  actor: Actor;
  planKey: string;
  form: BulkForm;
  /** Number of each measure with the version that the preview showed. */
  versions: ReadonlyMap<number, number>;
}

type ApplyResult = { ok: true; changed: number } | { ok: false; refusal: BulkRefusal };

/**
 * Makes a bulk change exactly as it was previewed, for all of its measures or for none: if one was changed since the
 * preview, nothing is written and it is named. Every measure has its own entry in the audit log; the same sign in each
 * says that they belong together.
 */
export async function applyBulk(input: ApplyBulkInput): Promise<ApplyResult> {
  const { actor, planKey, form, versions } = input;
  const capacity = capacityFor(actor, "measure.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const checked = await checkBulk(planKey, form);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const { change } = checked;
  const sign = randomBytes(4).toString("hex");
  return inTransaction<ApplyResult>(async () => {
    const chosen = (await listMeasures(planKey)).filter(({ number }) => versions.has(number));
    const planned = chosen.map((measure) => ({ measure, outcome: planBulkChange(measure, change, today()) }));
    const overtaken = [...versions.keys()].filter((number) => {
      const found = planned.find(({ measure }) => measure.number === number);
      return !found?.outcome.ok || found.measure.version !== versions.get(number);
    });
    if (overtaken.length > 0 || versions.size === 0 || versions.size > mostBulkMeasures)
      return { ok: false, refusal: { code: "overtaken", numbers: overtaken } };
    const action = change.kind === "close" ? "measure.close" : "measure.edit";
    const recorded = await recordMeasureChanges(
      planKey,
      { actor, capacity, action, reason: change.reason },
      planned.flatMap(({ measure, outcome }) => {
        if (!outcome.ok) return [];
        const changed = changedFields<Partial<Measure>>(measure, outcome.changes);
        const auditChanges = [...changed, { field: "bulk", from: null, to: sign }];
        return { measure, changes: outcome.changes, auditChanges };
      }),
    );
    // They were read in this transaction.
    if (!recorded.ok) throw new Error("A measure changed during its own transaction.");
    return { ok: true, changed: planned.length };
  });
}
