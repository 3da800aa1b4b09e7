import { isContentEmpty } from "#models/content.server";
import { insertContributions } from "#models/contribution.server";
import { inBulk, inTransaction } from "#models/data-version.server";
import { insertFields } from "#models/field-of-action.server";
import { insertMeasures } from "#models/measure.server";
import { insertOrganisations } from "#models/organisation.server";
import { insertPlan } from "#models/plan.server";
import { appendReports } from "#models/progress-report.server";
import { insertPeriods } from "#models/reporting-period.server";
import { insertSources } from "#models/source.server";
import type { IsoDay } from "~/domain/date/precise-date";
import { newContributions } from "~/domain/reporting/new-contributions";
import { demoSize, planMeasures } from "./demo";
import type { MeasureWithReports } from "./generate/measures";
import { reportingPeriods } from "./generate/periods";
import { organisations } from "./reference/organisations";
import { fields, plan } from "./reference/plan";
import { sources } from "./reference/sources";

const measuresPerBatch = 200;

/**
 * Loads the demonstration into an empty database; where there is content it does nothing. One transaction: a process
 * that is killed in the middle leaves the database empty, and the next start loads again.
 * @returns whether it loaded
 */
export function loadDemo({ today }: { today: IsoDay }): Promise<boolean> {
  return inTransaction(async () => {
    if (!(await isContentEmpty())) return false;
    await insertReference(today);
    await insertBatch([...planMeasures(demoSize, today)], today);
    return true;
  });
}

/**
 * Loads a plan of any size into an empty database, without a transaction, because one over thousands of documents
 * would exceed what MongoDB allows. If it is interrupted, the plan is incomplete.
 * @returns numbers of measures and reports loaded
 */
export async function loadPlanOfSize(
  size: number,
  today: IsoDay,
): Promise<{ measures: number; reports: number }> {
  await inBulk(() => insertReference(today));
  const loaded = { measures: 0, reports: 0 };
  let batch: MeasureWithReports[] = [];
  const flush = async () => {
    const full = batch;
    batch = [];
    await inBulk(() => insertBatch(full, today));
    loaded.measures += full.length;
    loaded.reports += full.reduce((sum, { reports }) => sum + reports.length, 0);
  };
  for (const measure of planMeasures(size, today)) {
    batch.push(measure);
    if (batch.length === measuresPerBatch) await flush();
  }
  if (batch.length > 0) await flush();
  return loaded;
}

async function insertReference(today: IsoDay): Promise<void> {
  await insertSources(sources);
  await insertPlan(plan);
  await insertFields(fields);
  await insertOrganisations(organisations);
  await insertPeriods(reportingPeriods(today));
}

async function insertBatch(batch: readonly MeasureWithReports[], today: IsoDay): Promise<void> {
  const measures = batch.map(({ measure }) => measure);
  const reports = batch.flatMap((each) => each.reports);
  await insertMeasures(measures);
  await appendReports(reports);
  // The period that is open has its contributions, as if the commissioner had opened it this morning.
  for (const period of reportingPeriods(today).filter(({ state }) => state === "open")) {
    await insertContributions(newContributions(period, measures, reports, `${today}T06:00:00.000Z`));
  }
}
