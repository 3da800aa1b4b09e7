import { inTransaction } from "#models/data-version.server";
import { findField } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { formReader, longest } from "~/domain/form-reader";
import { today } from "~/platform/clock.server";
import { parseGermanDate } from "~/texts/de/date-input";
import type { EndResult } from "../administration-refusal";
import { recordFieldChange } from "./record-field-change.server";

interface CloseFieldInput {
  actor: Actor;
  planKey: string;
  key: string;
  expectedVersion: number;
  reason: string;
}

/** Closes a field without open measures. Measures that were closed in it stay there. */
export async function closeField(input: CloseFieldInput): Promise<EndResult> {
  const { actor, planKey, key, expectedVersion } = input;
  const capacity = capacityFor(actor, "field.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const form = formReader(parseGermanDate);
  const reason = form.needed("reason", input.reason, longest.reason);
  return inTransaction<EndResult>(async () => {
    const field = await findField(planKey, key);
    if (!field) return { ok: false, refusal: { code: "notFound" } };
    if (field.version !== expectedVersion || field.closure)
      return { ok: false, refusal: { code: "conflict" } };
    if (!form.isFaultless()) return { ok: false, refusal: { code: "invalid", problems: form.problems } };
    const measures = await listMeasures(planKey);
    if (measures.some(({ fieldKey, closure }) => fieldKey === key && closure === undefined))
      return { ok: false, refusal: { code: "blocked" } };
    const changes = { closure: { on: today(), reason } };
    return recordFieldChange({ actor, capacity, field, action: "field.close", changes, reason });
  });
}
