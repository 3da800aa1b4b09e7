import { type Audience, mayReadReleased } from "~/domain/access/audience";
import type { IsoDay } from "~/domain/date/precise-date";
import { measureStates } from "~/domain/measure/state";
import type { Provenance } from "~/domain/provenance";
import {
  type ManualState,
  type ProgressReport,
  type ReportedFigure,
  releaseAudiences,
} from "~/domain/reporting/progress-report";
import type { ReportFact } from "~/domain/reporting/reporting-status";
import { appendOnly, permitChange } from "./append-only.server";
import { insertContent, writeContent } from "./data-version.server";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { progressReportRules } from "./progress-report-rules.server";
import { provenanceSchema } from "./provenance.server";

const text = { type: String, required: true } as const;

const figureSchema = partSchema<ReportedFigure>({
  label: text,
  unit: text,
  value: { type: Number, default: null },
  reasonForNoValue: String,
});
const manualStateSchema = partSchema<ManualState>({
  computed: { type: String, enum: [...measureStates, null], default: null },
  reason: text,
});
const schema = documentSchema<ProgressReport>({
  planKey: text,
  measureNumber: { type: Number, required: true },
  officeKey: text,
  periodKey: text,
  asOf: text,
  state: { type: String, enum: measureStates, required: true },
  text,
  stateReason: String,
  manualState: manualStateSchema,
  obstacles: String,
  nextStep: String,
  nextReportOn: String,
  unchanged: { type: Boolean, required: true },
  figures: { type: [figureSchema], required: true },
  evidenceUrls: { type: [String], required: true },
  handedInOn: text,
  releasedOn: text,
  audience: { type: String, enum: releaseAudiences, required: true },
  provenance: { type: provenanceSchema, required: true },
});
appendOnly(schema, "The log of progress reports");

// Serves listReportsOfMeasure, listReportsOfMeasures and listReports; one report per measure, office and period.
schema.index({ planKey: 1, measureNumber: 1, officeKey: 1, periodKey: 1 }, { unique: true });
// Serves listReportsOfPeriod, for the closing of a period.
schema.index({ planKey: 1, periodKey: 1 });

const ProgressReportModel = defineModel("ProgressReport", schema, "progressReports");

export const progressReports = storedCollection(ProgressReportModel, progressReportRules);

const readableBy = (audience: Audience) => ({
  audience: { $in: releaseAudiences.filter((releasedTo) => mayReadReleased(audience, releasedTo)) },
});
const order = { measureNumber: 1, asOf: -1, officeKey: 1 } as const;

/** The released reports of a plan that the audience may read, by measure, newest first. */
export function listReports(planKey: string, audience: Audience): Promise<ProgressReport[]> {
  return ProgressReportModel.find({ planKey, ...readableBy(audience) }, { _id: 0 })
    .sort(order)
    .lean<ProgressReport[]>();
}

/** What the rules need of a report, and when it was handed in; without texts, for the lists of a whole plan. */
export type StoredReportFact = ReportFact & { handedInOn: IsoDay; provenance: { label: Provenance } };

/** Facts of the released reports of a plan that the audience may read, in no particular order. */
export function listReportFacts(planKey: string, audience: Audience): Promise<StoredReportFact[]> {
  const fields = {
    _id: 0,
    measureNumber: 1,
    officeKey: 1,
    periodKey: 1,
    asOf: 1,
    state: 1,
    releasedOn: 1,
    unchanged: 1,
    handedInOn: 1,
    "provenance.label": 1,
  } as const;
  return ProgressReportModel.find({ planKey, ...readableBy(audience) }, fields).lean<StoredReportFact[]>();
}

/** The released reports about one measure that the audience may read, newest first. */
export function listReportsOfMeasure(
  planKey: string,
  measureNumber: number,
  audience: Audience,
): Promise<ProgressReport[]> {
  return listReportsOfMeasures(planKey, [measureNumber], audience);
}

/** The released reports about some measures that the audience may read, by measure, newest first. */
export function listReportsOfMeasures(
  planKey: string,
  measureNumbers: readonly number[],
  audience: Audience,
): Promise<ProgressReport[]> {
  return ProgressReportModel.find(
    { planKey, measureNumber: { $in: [...measureNumbers] }, ...readableBy(audience) },
    { _id: 0 },
  )
    .sort(order)
    .lean<ProgressReport[]>();
}

/** The released reports of one period that the audience may read, by measure. */
export function listReportsOfPeriod(
  planKey: string,
  periodKey: string,
  audience: Audience,
): Promise<ProgressReport[]> {
  return ProgressReportModel.find({ planKey, periodKey, ...readableBy(audience) }, { _id: 0 })
    .sort(order)
    .lean<ProgressReport[]>();
}

/**
 * Appends released reports to the log.
 * @throws a duplicate key error (11000) if a measure already has a report of that office for that period.
 */
export async function appendReports(reports: readonly ProgressReport[]): Promise<void> {
  await insertContent(ProgressReportModel, reports);
}

/**
 * Makes a report that committees have had public. Its audience and day of release are the only things about a report
 * that ever change: the statement stays word for word.
 * @throws Error if there is no such report for committees
 */
export async function publishReport(
  report: Pick<ProgressReport, "planKey" | "measureNumber" | "officeKey" | "periodKey">,
  releasedOn: IsoDay,
): Promise<void> {
  const { planKey, measureNumber, officeKey, periodKey } = report;
  await writeContent(async () => {
    const { matchedCount } = await permitChange(
      ProgressReportModel.updateOne(
        { planKey, measureNumber, officeKey, periodKey, audience: "committee" },
        { $set: { audience: "public", releasedOn } },
      ),
    );
    if (matchedCount !== 1) throw new Error("There is no report for committees to publish.");
  });
}
