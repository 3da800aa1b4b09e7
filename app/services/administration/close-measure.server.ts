import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { today } from "~/platform/clock.server";
import type { AdministrationResult } from "./administration-refusal";
import { checkReason } from "./check-reason.server";
import { recordMeasureChange } from "./record-measure-change.server";

interface CloseMeasureInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  reason: string;
}

/**
 * Ends a measure with a reason. It stays in the plan and on every page, marked as ended; no report is due any more, and
 * contributions that were not released are withdrawn.
 */
export async function closeMeasure(input: CloseMeasureInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion } = input;
  const capacity = capacityFor(actor, "measure.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
  if (!measure) return { ok: false, refusal: { code: "notFound" } };
  if (measure.version !== expectedVersion || measure.closure)
    return { ok: false, refusal: { code: "conflict" } };
  const { reason, problem } = checkReason(input.reason);
  if (problem) return { ok: false, refusal: { code: "invalid", problems: { reason: problem } } };
  const changes = { closure: { on: today(), reason } };
  return inTransaction(() =>
    recordMeasureChange({ actor, capacity, measure, action: "measure.close", changes, reason }),
  );
}
