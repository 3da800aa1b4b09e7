import type { FieldOfAction } from "~/domain/plan/plan";
import { insertContent } from "./data-version.server";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { countFromOne, text, versionedDocument } from "./json-schema.server";
import { provenanceRules, provenanceSchema } from "./provenance.server";
import type { Versioned } from "./versioned.server";

const schema = documentSchema<Versioned<FieldOfAction>>({
  planKey: { type: String, required: true, immutable: true },
  key: { type: String, required: true, immutable: true },
  number: { type: Number, required: true },
  name: { type: String, required: true },
  provenance: { type: provenanceSchema, required: true },
  version: { type: Number, required: true },
});
// One field per key within a plan.
schema.index({ planKey: 1, key: 1 }, { unique: true });
// Serves listFields: the fields of a plan in their order.
schema.index({ planKey: 1, number: 1 });

const FieldOfActionModel = defineModel("FieldOfAction", schema, "fieldsOfAction");

export const fieldsOfAction = storedCollection(
  FieldOfActionModel,
  versionedDocument<FieldOfAction>({
    planKey: text,
    key: text,
    number: countFromOne,
    name: text,
    provenance: provenanceRules,
  }),
);

/** The fields of a plan in their order. */
export function listFields(planKey: string): Promise<Versioned<FieldOfAction>[]> {
  return FieldOfActionModel.find({ planKey }, { _id: 0 })
    .sort({ number: 1 })
    .lean<Versioned<FieldOfAction>[]>();
}

/** @throws a duplicate key error (11000) if a field with one of these keys exists in the plan. */
export async function insertFields(fields: readonly FieldOfAction[]): Promise<void> {
  await insertContent(
    FieldOfActionModel,
    fields.map((field) => ({ ...field, version: 1 })),
  );
}
