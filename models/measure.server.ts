import type { Measure } from "~/domain/measure/measure";
import { insertContent } from "./data-version.server";
import { defineModel, storedCollection } from "./definition.server";
import { assertMilestoneHistoryKept } from "./measure-history.server";
import { measureRules } from "./measure-rules.server";
import { measureSchema } from "./measure-schema.server";
import { type Changes, type UpdateResult, updateVersioned, type Versioned } from "./versioned.server";

// Serves findMeasure, updateMeasure and the order of listMeasures; one measure per number within a plan.
measureSchema.index({ planKey: 1, number: 1 }, { unique: true });

const MeasureModel = defineModel("Measure", measureSchema, "measures");

export const measures = storedCollection(MeasureModel, measureRules);

/** The measures of a plan by number. */
export function listMeasures(planKey: string): Promise<Versioned<Measure>[]> {
  return MeasureModel.find({ planKey }, { _id: 0 }).sort({ number: 1 }).lean<Versioned<Measure>[]>();
}

export function findMeasure(planKey: string, number: number): Promise<Versioned<Measure> | null> {
  return MeasureModel.findOne({ planKey, number }, { _id: 0 }).lean<Versioned<Measure>>();
}

/** @throws a duplicate key error (11000) if a measure with one of these numbers exists in the plan. */
export async function insertMeasures(measures: readonly Measure[]): Promise<void> {
  for (const measure of measures) assertMilestoneHistoryKept([], measure.milestones);
  await insertContent(
    MeasureModel,
    measures.map((measure) => ({ ...measure, version: 1 })),
  );
}

/** @throws Error if the changes would rewrite the history of a milestone, see `assertMilestoneHistoryKept`. */
export function updateMeasure(
  planKey: string,
  number: number,
  expectedVersion: number,
  changes: Changes<Measure, "planKey" | "number">,
): Promise<UpdateResult<Measure>> {
  const { milestones } = changes;
  return updateVersioned<Measure>({
    model: MeasureModel,
    filter: { planKey, number },
    expectedVersion,
    changes,
    check: (stored) => milestones && assertMilestoneHistoryKept(stored.milestones, milestones),
  });
}
