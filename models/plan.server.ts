import type { Plan } from "~/domain/plan/plan";
import { insertContent } from "./data-version.server";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { isoDay, object, preciseDate, text, versionedDocument } from "./json-schema.server";
import { provenanceRules, provenanceSchema } from "./provenance.server";
import { type Changes, type UpdateResult, updateVersioned, type Versioned } from "./versioned.server";

const periodSchema = partSchema<Plan["period"]>({
  from: { type: String, required: true },
  to: { type: String, required: true },
});

const schema = documentSchema<Versioned<Plan>>({
  key: { type: String, required: true, immutable: true },
  title: { type: String, required: true },
  period: { type: periodSchema, required: true },
  adoptedOn: { type: String, required: true },
  adoptedBy: { type: String, required: true },
  reference: String,
  provenance: { type: provenanceSchema, required: true },
  version: { type: Number, required: true },
});
// Serves findPlan and updatePlan; one plan per key.
schema.index({ key: 1 }, { unique: true });

const PlanModel = defineModel("Plan", schema, "plans");

export const plans = storedCollection(
  PlanModel,
  versionedDocument<Plan>(
    {
      key: text,
      title: text,
      period: object<Plan["period"]>({ from: preciseDate, to: preciseDate }),
      adoptedOn: isoDay,
      adoptedBy: text,
      provenance: provenanceRules,
    },
    { reference: text },
  ),
);

/** All plans, the latest adopted first. */
export function listPlans(): Promise<Versioned<Plan>[]> {
  return PlanModel.find({}, { _id: 0 }).sort({ adoptedOn: -1, key: 1 }).lean<Versioned<Plan>[]>();
}

export function findPlan(key: string): Promise<Versioned<Plan> | null> {
  return PlanModel.findOne({ key }, { _id: 0 }).lean<Versioned<Plan>>();
}

/** @throws a duplicate key error (11000) if a plan with this key exists. */
export async function insertPlan(plan: Plan): Promise<void> {
  await insertContent(PlanModel, [{ ...plan, version: 1 }]);
}

export function updatePlan(
  key: string,
  expectedVersion: number,
  changes: Changes<Plan, "key">,
): Promise<UpdateResult<Plan>> {
  return updateVersioned<Plan>({ model: PlanModel, filter: { key }, expectedVersion, changes });
}
