import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { today } from "~/platform/clock.server";
import type { AdministrationResult } from "./administration-refusal";
import { checkReason } from "./check-reason.server";
import { recordMeasureChange } from "./record-measure-change.server";

interface MergeMeasureInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  /** Number of the measure that goes on, as typed. */
  into: string;
  reason: string;
}

/**
 * Merges a measure into another one of the plan. The merged one stays with everything it held and points to the
 * other; the other must be open, so that pointers never lead in a circle.
 */
export async function mergeMeasure(input: MergeMeasureInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion } = input;
  const capacity = capacityFor(actor, "measure.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const { reason, problem } = checkReason(input.reason);
  const into = /^[1-9]\d{0,4}$/.test(input.into) ? Number(input.into) : null;
  return inTransaction<AdministrationResult>(async () => {
    const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
    if (!measure) return { ok: false, refusal: { code: "notFound" } };
    if (measure.version !== expectedVersion || measure.closure)
      return { ok: false, refusal: { code: "conflict" } };
    const target = into === null || into === number ? null : await findMeasure(planKey, into);
    const problems = {
      ...((!target || target.closure) && { into: "noTarget" }),
      ...(problem && { reason: problem }),
    };
    if (!target || Object.keys(problems).length > 0)
      return { ok: false, refusal: { code: "invalid", problems } };
    // Stored as a new version of the target too: whoever edits or closes it at this moment gets a conflict.
    const taken = await recordMeasureChange({
      actor,
      capacity,
      measure: target,
      action: "measure.absorb",
      changes: {},
      auditChanges: [{ field: "absorbed", from: null, to: number }],
      reason,
    });
    if (!taken.ok) return taken;
    const changes = { closure: { on: today(), reason, mergedInto: target.number } };
    return recordMeasureChange({ actor, capacity, measure, action: "measure.merge", changes, reason });
  });
}
