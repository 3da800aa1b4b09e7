import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { reopening } from "~/domain/measure/closure";
import { partsOfToday } from "~/domain/organisation/hand-over";
import { today } from "~/platform/clock.server";
import type { AdministrationResult } from "./administration-refusal";
import { checkReason } from "./check-reason.server";
import { recordMeasureChange } from "./record-measure-change.server";

interface ReopenMeasureInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  reason: string;
}

/**
 * Takes the end of a measure back. The old end stays readable with its day and reason; in an open period the
 * contributions are owed again, by those who carry on the tasks today. A measure that was merged into another one stands by itself again, and both know it.
 */
export async function reopenMeasure(input: ReopenMeasureInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion } = input;
  const capacity = capacityFor(actor, "measure.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const { reason, problem } = checkReason(input.reason);
  return inTransaction<AdministrationResult>(async () => {
    const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
    if (!measure) return { ok: false, refusal: { code: "notFound" } };
    const { closure } = measure;
    if (measure.version !== expectedVersion || !closure) return { ok: false, refusal: { code: "conflict" } };
    const parts = partsOfToday(measure, await listOrganisations());
    if (problem || !parts)
      return { ok: false, refusal: { code: "invalid", problems: { reason: problem ?? "closedOffice" } } };
    const target = closure.mergedInto === undefined ? null : await findMeasure(planKey, closure.mergedInto);
    if (target) {
      const left = await recordMeasureChange({
        ...{ actor, capacity, measure: target, action: "measure.detach", changes: {}, reason },
        auditChanges: [{ field: "absorbed", from: number, to: null }],
      });
      if (!left.ok) return left;
    }
    return recordMeasureChange({
      ...{ actor, capacity, measure, action: "measure.reopen", reason },
      changes: { ...reopening(closure, measure, today(), reason), ...parts },
    });
  });
}
