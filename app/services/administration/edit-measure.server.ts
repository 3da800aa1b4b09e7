import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import type { AdministrationResult } from "./administration-refusal";
import { checkMeasure } from "./check-measure.server";
import { recordMeasureChange } from "./record-measure-change.server";

interface EditMeasureInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  values: MeasureFormValues;
  reason: string;
}

/** Changes what the form of a measure holds. The adopted wording changes only with a reason. */
export async function editMeasure(input: EditMeasureInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion, values, reason } = input;
  const capacity = capacityFor(actor, "measure.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
  if (!measure) return { ok: false, refusal: { code: "notFound" } };
  if (measure.version !== expectedVersion) return { ok: false, refusal: { code: "conflict" } };
  const checked = await checkMeasure(planKey, values, reason, measure);
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  return inTransaction(() =>
    recordMeasureChange({
      actor,
      capacity,
      measure,
      action: "measure.edit",
      changes: checked.content,
      reason,
    }),
  );
}
