import type { FieldClosure, FieldOfAction } from "~/domain/plan/plan";
import { insertContent } from "./data-version.server";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { countFromOne, isoDay, object, text, versionedDocument } from "./json-schema.server";
import { provenanceRules, provenanceSchema } from "./provenance.server";
import { type Changes, type UpdateResult, updateVersioned, type Versioned } from "./versioned.server";

const closureSchema = partSchema<FieldClosure>({
  on: { type: String, required: true },
  reason: { type: String, required: true },
  mergedInto: String,
});
const schema = documentSchema<Versioned<FieldOfAction>>({
  planKey: { type: String, required: true, immutable: true },
  key: { type: String, required: true, immutable: true },
  number: { type: Number, required: true },
  name: { type: String, required: true },
  closure: closureSchema,
  provenance: { type: provenanceSchema, required: true },
  version: { type: Number, required: true },
});
// Serves findField and updateField; one field per key within a plan.
schema.index({ planKey: 1, key: 1 }, { unique: true });
// Serves listFields: the fields of a plan in their order.
schema.index({ planKey: 1, number: 1 });

const FieldOfActionModel = defineModel("FieldOfAction", schema, "fieldsOfAction");

export const fieldsOfAction = storedCollection(
  FieldOfActionModel,
  versionedDocument<FieldOfAction>(
    { planKey: text, key: text, number: countFromOne, name: text, provenance: provenanceRules },
    { closure: object<FieldClosure>({ on: isoDay, reason: text }, { mergedInto: text }) },
  ),
);

/** The fields of a plan in their order. */
export function listFields(planKey: string): Promise<Versioned<FieldOfAction>[]> {
  return FieldOfActionModel.find({ planKey }, { _id: 0 })
    .sort({ number: 1 })
    .lean<Versioned<FieldOfAction>[]>();
}

export function findField(planKey: string, key: string): Promise<Versioned<FieldOfAction> | null> {
  return FieldOfActionModel.findOne({ planKey, key }, { _id: 0 }).lean<Versioned<FieldOfAction>>();
}

/** @throws a duplicate key error (11000) if a field with one of these keys exists in the plan. */
export async function insertFields(fields: readonly FieldOfAction[]): Promise<void> {
  await insertContent(
    FieldOfActionModel,
    fields.map((field) => ({ ...field, version: 1 })),
  );
}

export function updateField(
  planKey: string,
  key: string,
  expectedVersion: number,
  changes: Changes<FieldOfAction, "planKey" | "key">,
): Promise<UpdateResult<FieldOfAction>> {
  return updateVersioned<FieldOfAction>({
    model: FieldOfActionModel,
    filter: { planKey, key },
    expectedVersion,
    changes,
  });
}
