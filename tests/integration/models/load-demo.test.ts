import mongoose from "mongoose";
import { expect, test } from "vitest";
import { isContentEmpty } from "#models/content.server";
import { readDataVersion } from "#models/data-version.server";
import { listFields } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPlans } from "#models/plan.server";
import { listReports } from "#models/progress-report.server";
import { listPeriods } from "#models/reporting-period.server";
import { listSources } from "#models/source.server";
import { demoSize, planMeasures } from "#seeds/demo";
import { loadDemo, loadPlanOfSize } from "#seeds/load-demo";
import { organisations } from "#seeds/reference/organisations";
import { planKey } from "#seeds/reference/plan";

const today = "2026-11-22";

async function everything() {
  return {
    plans: await listPlans(),
    fields: await listFields(planKey),
    organisations: await listOrganisations(),
    periods: await listPeriods(planKey),
    measures: await listMeasures(planKey),
    reports: await listReports(planKey, "internal"),
    sources: await listSources(),
    version: await readDataVersion(),
  };
}

test("the demo comes out of the database as it was written down", async () => {
  expect(await loadDemo({ today })).toBe(true);
  const stored = await everything();
  const entries = [...planMeasures(demoSize, today)];
  expect(stored.measures).toEqual(entries.map(({ measure }) => ({ ...measure, version: 1 })));
  expect(stored.reports).toHaveLength(entries.flatMap(({ reports }) => reports).length);
  expect(stored.organisations).toHaveLength(organisations.length);
  expect(stored.plans).toHaveLength(1);
  expect(stored.fields).toHaveLength(12);
});

test("loading twice changes nothing", async () => {
  await loadDemo({ today });
  const before = await everything();
  expect(await loadDemo({ today: "2027-06-01" })).toBe(false);
  expect(await everything()).toEqual(before);
});

test("two starts at the same moment load once", async () => {
  const results = await Promise.allSettled([loadDemo({ today }), loadDemo({ today })]);
  const loaded = results.filter((result) => result.status === "fulfilled" && result.value);
  expect(loaded).toHaveLength(1);
  expect(await listMeasures(planKey)).toHaveLength(demoSize);
});

test("content of somebody's own is left alone", async () => {
  await mongoose.connection
    .collection("sources")
    .insertOne({ key: "X", title: "Eigene Quelle", location: "Akte" });
  expect(await loadDemo({ today })).toBe(false);
  expect(await listMeasures(planKey)).toEqual([]);
});

test("an interrupted load leaves nothing behind, and the next one is complete", async () => {
  // With this index the reports, which come last, cannot be stored.
  const reports = mongoose.connection.collection("progressReports");
  await reports.createIndex({ planKey: 1 }, { unique: true, name: "fault" });
  await expect(loadDemo({ today })).rejects.toMatchObject({ code: 11000 });
  expect(await isContentEmpty()).toBe(true);

  await reports.dropIndex("fault");
  expect(await loadDemo({ today })).toBe(true);
  expect(await listMeasures(planKey)).toHaveLength(demoSize);
});

test("a plan of another size is loaded in batches", async () => {
  const loaded = await loadPlanOfSize(250, today);
  expect(loaded.measures).toBe(250);
  expect(await listMeasures(planKey)).toHaveLength(250);
  expect(await listReports(planKey, "internal")).toHaveLength(loaded.reports);
});
