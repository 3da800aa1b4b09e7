import { periodStates, type ReportingPeriod } from "~/domain/reporting/period";
import { insertContent } from "./data-version.server";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { isoDay, oneOf, text, versionedDocument } from "./json-schema.server";
import { provenanceRules, provenanceSchema } from "./provenance.server";
import { type Changes, type UpdateResult, updateVersioned, type Versioned } from "./versioned.server";

const schema = documentSchema<Versioned<ReportingPeriod>>({
  planKey: { type: String, required: true, immutable: true },
  key: { type: String, required: true, immutable: true },
  name: { type: String, required: true },
  from: { type: String, required: true },
  to: { type: String, required: true },
  asOf: { type: String, required: true },
  dueOn: { type: String, required: true },
  signOffDueOn: String,
  reviewDueOn: String,
  state: { type: String, enum: periodStates, required: true },
  provenance: provenanceSchema,
  version: { type: Number, required: true },
});
// Serves findPeriod and updatePeriod; one period per key within a plan.
schema.index({ planKey: 1, key: 1 }, { unique: true });
// Serves listPeriods: the periods of a plan, oldest first.
schema.index({ planKey: 1, from: 1 });

const ReportingPeriodModel = defineModel("ReportingPeriod", schema, "reportingPeriods");

export const reportingPeriods = storedCollection(
  ReportingPeriodModel,
  versionedDocument<ReportingPeriod>(
    {
      planKey: text,
      key: text,
      name: text,
      from: isoDay,
      to: isoDay,
      asOf: isoDay,
      dueOn: isoDay,
      state: oneOf(periodStates),
    },
    { signOffDueOn: isoDay, reviewDueOn: isoDay, provenance: provenanceRules },
  ),
);

/** The periods of a plan, oldest first. */
export function listPeriods(planKey: string): Promise<Versioned<ReportingPeriod>[]> {
  return ReportingPeriodModel.find({ planKey }, { _id: 0 })
    .sort({ from: 1 })
    .lean<Versioned<ReportingPeriod>[]>();
}

export function findPeriod(planKey: string, key: string): Promise<Versioned<ReportingPeriod> | null> {
  return ReportingPeriodModel.findOne({ planKey, key }, { _id: 0 }).lean<Versioned<ReportingPeriod>>();
}

/** @throws a duplicate key error (11000) if a period with one of these keys exists in the plan. */
export async function insertPeriods(periods: readonly ReportingPeriod[]): Promise<void> {
  await insertContent(
    ReportingPeriodModel,
    periods.map((period) => ({ ...period, version: 1 })),
  );
}

export function updatePeriod(
  planKey: string,
  key: string,
  expectedVersion: number,
  changes: Changes<ReportingPeriod, "planKey" | "key">,
): Promise<UpdateResult<ReportingPeriod>> {
  return updateVersioned<ReportingPeriod>({
    model: ReportingPeriodModel,
    filter: { planKey, key },
    expectedVersion,
    changes,
  });
}
