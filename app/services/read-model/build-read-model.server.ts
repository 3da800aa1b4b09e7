import { setImmediate } from "node:timers/promises";
import { listFields } from "#models/field-of-action.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPlans } from "#models/plan.server";
import { listReportFacts } from "#models/progress-report.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Audience } from "~/domain/access/audience";
import { addDays } from "~/domain/date/iso-day";
import type { IsoDay } from "~/domain/date/precise-date";
import { type Change, changesOfMeasure, newestFirst } from "~/domain/measure/changes";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";
import { currentPlan } from "~/domain/plan/current-plan";
import { countProvenances } from "~/domain/provenance";
import { byMeasure } from "~/domain/reporting/by-measure";
import { ContributionCounter } from "./count-contributions.server";
import { organisationRefs } from "./organisation-refs.server";
import type { MeasureEntry, ReadModel } from "./read-model.server";
import { summariseMeasure } from "./summarise-measure.server";

/** "Was sich zuletzt geändert hat" reaches back half a year, the usual distance between two rounds of reports. */
const changesWindowDays = 183;

/** A large plan takes seconds to compute; in between, other requests get their turn. */
const measuresPerTurn = 50;

/** Loads the current plan and applies the rules to all of its measures; `null` if there is no plan yet. */
export async function buildReadModel(audience: Audience, today: IsoDay): Promise<ReadModel | null> {
  const plan = currentPlan(await listPlans(), today);
  if (!plan) return null;
  const [fields, periods, organisationList, measures, reports] = await Promise.all([
    listFields(plan.key),
    listPeriods(plan.key),
    listOrganisations(),
    listMeasures(plan.key),
    listReportFacts(plan.key, audience),
  ]);
  const organisations = new Map(organisationList.map((organisation) => [organisation.key, organisation]));
  const fieldRefs = new Map(fields.map(({ key, number, name }) => [key, { key, number, name }]));
  const context = {
    audience,
    today,
    periods,
    refOf: organisationRefs(organisations, today),
    fieldOf: (key: string) => fieldRefs.get(key) ?? { key, number: 0, name: key },
  };
  const changesSince = addDays(today, -changesWindowDays);
  const reportsByMeasure = byMeasure(reports);
  const successorsOf = successorsAmong(organisationList);
  const contributions = new ContributionCounter(periods, today);
  const entries: MeasureEntry[] = [];
  const changes: Change[] = [];
  for (const [index, measure] of measures.entries()) {
    if (index % measuresPerTurn === 0) await setImmediate();
    const own = inheritReports(measure, reportsByMeasure.get(measure.number) ?? [], successorsOf);
    const entry = summariseMeasure(measure, own, context);
    entries.push(entry);
    changes.push(...changesOfMeasure(measure, own, changesSince, today, entry.manualState));
    contributions.add(measure, own);
  }
  const usedFields = new Set(measures.map(({ fieldKey }) => fieldKey));
  return {
    plan,
    today,
    fields: fields.filter(({ key, closure }) => closure === undefined || usedFields.has(key)),
    entries,
    entryByNumber: new Map(entries.map((entry) => [entry.summary.number, entry])),
    organisations,
    periods,
    changes: changes.sort(newestFirst),
    changesSince,
    contributions: contributions.counts,
    reportProvenance: countProvenances(reports.map((report) => report.provenance.label)),
  };
}
