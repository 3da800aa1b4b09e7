import { appendAuditEvent } from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import { isDuplicateKey } from "#models/duplicate-key.server";
import { insertMeasures } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { measureObjectKey } from "~/domain/audit/object-key";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { changedFields } from "~/services/audit/changed-fields.server";
import { followMeasures } from "~/services/contributions/follow-measures.server";
import type { AdministrationResult } from "./administration-refusal";
import { changeEntry } from "./change-entry.server";
import { checkMeasure } from "./check-measure.server";

interface CreateMeasureInput {
  actor: Actor;
  planKey: string;
  /** As typed. */
  number: string;
  values: MeasureFormValues;
  reason: string;
}

/** Adds a measure to the plan. Its number is the one it keeps. In an open period its offices owe a contribution. */
export async function createMeasure(
  input: CreateMeasureInput,
): Promise<AdministrationResult<{ number: number }>> {
  const { actor, planKey, values, reason } = input;
  const capacity = capacityFor(actor, "measure.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const invalid = (problems: Record<string, string>) =>
    ({ ok: false, refusal: { code: "invalid", problems } }) as const;
  const number = /^[1-9]\d{0,4}$/.test(input.number.trim()) ? Number(input.number) : null;
  const checked = await checkMeasure(planKey, values, reason, null);
  const problems = checked.ok ? {} : checked.problems;
  if (number === null || !checked.ok)
    return invalid({ ...(number === null && { number: "noNumber" }), ...problems });
  try {
    await inTransaction(async () => {
      const empty = { milestones: [], figures: [], events: [] };
      const measure = { planKey, number, ...checked.content, ...empty };
      await insertMeasures([measure]);
      await followMeasures({ actor, capacity }, planKey, [measure]);
      await appendAuditEvent(
        changeEntry(
          { actor, capacity, action: "measure.create", reason },
          { object: { kind: "measure", key: measureObjectKey(planKey, number) }, reach: "steering" },
          changedFields(null, checked.content).filter(({ to }) => to !== null),
        ),
      );
    });
  } catch (error) {
    if (isDuplicateKey(error)) return invalid({ number: "numberTaken" });
    throw error;
  }
  return { ok: true, number };
}
