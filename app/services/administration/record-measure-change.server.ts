import { updateMeasure } from "#models/measure.server";
import { measureObjectKey } from "~/domain/audit/object-key";
import type { Measure } from "~/domain/measure/measure";
import { followMeasure } from "~/services/contributions/follow-measure.server";
import type { AdministrationResult } from "./administration-refusal";
import { type Change, recordChange } from "./record-change.server";

interface MeasureChange extends Change<Omit<Measure, "planKey" | "number">> {
  /** As it was read; changed only if it still has this version. */
  measure: Measure & { version: number };
}

/** Properties on which it depends who owes a contribution in an open period. */
const decidesWhoOwes = ["leadOfficeKey", "contributingOfficeKeys", "period", "closure"] as const;

/**
 * Stores a change of a measure with its entry in the audit log; see `recordChange`. The contributions of an open period
 * follow.
 */
export function recordMeasureChange({ measure, ...change }: MeasureChange): Promise<AdministrationResult> {
  const { planKey, number, version } = measure;
  const { actor, capacity, changes } = change;
  return recordChange({
    ...change,
    object: { kind: "measure", key: measureObjectKey(planKey, number) },
    reach: "steering",
    before: measure,
    async update() {
      const updated = await updateMeasure(planKey, number, version, changes);
      if (updated.outcome === "updated" && decidesWhoOwes.some((field) => field in changes))
        await followMeasure(actor, capacity, updated.document);
      return updated;
    },
  });
}
