import type { Measure } from "~/domain/measure/measure";
import { insertContent, inTransaction, writeContent } from "./data-version.server";
import { defineModel, storedCollection } from "./definition.server";
import { assertMilestoneHistoryKept } from "./measure-history.server";
import { measureRules } from "./measure-rules.server";
import { measureSchema } from "./measure-schema.server";
import {
  type Changes,
  type UpdateResult,
  updateVersioned,
  type Versioned,
  writeEach,
} from "./versioned.server";

// Serves findMeasure, updateMeasure, updateMeasures and the order of listMeasures; one measure per number within a plan.
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

export interface MeasureUpdate {
  number: number;
  expectedVersion: number;
  changes: Changes<Measure, "planKey" | "number">;
}

/**
 * Changes measures of a plan if all of them still have the expected version, else none. Two round trips, however many
 * they are; the data version rises once.
 * @throws Error if the changes would rewrite the history of a milestone, see `assertMilestoneHistoryKept`.
 */
export function updateMeasures(
  planKey: string,
  updates: readonly MeasureUpdate[],
): Promise<UpdateResult<Measure>["outcome"]> {
  return inTransaction(async () => {
    const numbers = updates.map(({ number }) => number);
    const found = await MeasureModel.find(
      { planKey, number: { $in: numbers } },
      { _id: 0, number: 1, version: 1, milestones: 1 },
    ).lean<Pick<Versioned<Measure>, "number" | "version" | "milestones">[]>();
    const stored = new Map(found.map((measure) => [measure.number, measure]));
    for (const { number, expectedVersion, changes } of updates) {
      const measure = stored.get(number);
      if (!measure) return "notFound";
      if (measure.version !== expectedVersion) return "conflict";
      if (changes.milestones) assertMilestoneHistoryKept(measure.milestones, changes.milestones);
    }
    await writeContent(() =>
      writeEach(
        MeasureModel,
        updates.map(({ number, expectedVersion: version, changes }) => ({
          filter: { planKey, number },
          ...{ version, changes },
        })),
      ),
    );
    return "updated";
  });
}
