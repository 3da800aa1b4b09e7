import { inTransaction } from "#models/data-version.server";
import { findField } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { formReader, longest } from "~/domain/form-reader";
import { today } from "~/platform/clock.server";
import { parseGermanDate } from "~/texts/de/date-input";
import type { AdministrationResult } from "../administration-refusal";
import { Overtaken, unlessOvertaken } from "../overtaken.server";
import { recordMeasureChanges } from "../record-measure-changes.server";
import { recordFieldChange } from "./record-field-change.server";

interface MergeFieldInput {
  actor: Actor;
  planKey: string;
  key: string;
  expectedVersion: number;
  /** Key of the field that goes on. */
  into: string;
  reason: string;
}

/** Merges a field into another one of the plan: its open measures move there, those that were closed stay. */
export async function mergeField(input: MergeFieldInput): Promise<AdministrationResult> {
  const { actor, planKey, key, expectedVersion, into } = input;
  const capacity = capacityFor(actor, "field.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  return unlessOvertaken(
    inTransaction<AdministrationResult>(async () => {
      const field = await findField(planKey, key);
      if (!field) return { ok: false, refusal: { code: "notFound" } };
      if (field.version !== expectedVersion || field.closure)
        return { ok: false, refusal: { code: "conflict" } };
      const form = formReader<"noTargetField">(parseGermanDate);
      const reason = form.needed("mergeReason", input.reason, longest.reason);
      const target = into === key ? null : await findField(planKey, into);
      if (!target || target.closure) form.report("into", "noTargetField");
      if (!target || !form.isFaultless())
        return { ok: false, refusal: { code: "invalid", problems: form.problems } };

      const by = { actor, capacity, reason };
      const closure = { on: today(), reason, mergedInto: target.key };
      const done = [
        // Stored as a new version of the target too: whoever edits or closes it at this moment gets a conflict.
        await recordFieldChange({
          ...by,
          field: target,
          action: "field.absorb",
          changes: {},
          auditChanges: [{ field: "absorbed", from: null, to: key }],
        }),
        await recordFieldChange({ ...by, field, action: "field.merge", changes: { closure } }),
      ];
      const moving = (await listMeasures(planKey)).filter((each) => each.fieldKey === key && !each.closure);
      const changes = { fieldKey: target.key };
      done.push(
        await recordMeasureChanges(
          planKey,
          { ...by, action: "measure.moveToField" },
          moving.map((measure) => ({ measure, changes })),
        ),
      );
      if (done.some(({ ok }) => !ok)) throw new Overtaken();
      return { ok: true };
    }),
  );
}
