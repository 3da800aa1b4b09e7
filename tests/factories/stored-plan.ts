import { insertFields } from "#models/field-of-action.server";
import { insertMeasures } from "#models/measure.server";
import { insertOrganisations } from "#models/organisation.server";
import { insertPlan } from "#models/plan.server";
import { appendReports } from "#models/progress-report.server";
import { insertPeriods } from "#models/reporting-period.server";
import type { Measure } from "~/domain/measure/measure";
import type { Organisation, OrganisationKind } from "~/domain/organisation/organisation";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { aPeriod } from "./measure";

const provenance = { label: "modelled" as const, sources: [] };
export const planKey = "plan";

function anOrganisation(key: string, name: string, overrides: Partial<Organisation> = {}): Organisation {
  const kind: OrganisationKind = "office";
  return {
    key,
    kind,
    names: [{ name }],
    parents: [],
    themes: [],
    cooperationForms: [],
    provenance,
    ...overrides,
  };
}

export function aStoredReport(overrides: Partial<ProgressReport> = {}): ProgressReport {
  return {
    planKey,
    measureNumber: 1,
    officeKey: "auslaenderbehoerde",
    periodKey: "2025-2",
    asOf: "2025-12-31",
    state: "inProgress",
    text: "Die Prüfung läuft.",
    unchanged: false,
    figures: [],
    evidenceUrls: [],
    handedInOn: "2026-01-20",
    releasedOn: "2026-02-10",
    audience: "public",
    provenance,
    ...overrides,
  };
}

/** Stores a plan of two fields, four organisations and the periods of 2025 and 2026, with these measures. */
export async function storePlan(
  measures: readonly Measure[],
  reports: readonly ProgressReport[],
): Promise<void> {
  await insertPlan({
    key: planKey,
    title: "Aktionsplan Integration",
    period: { from: "2022", to: "2026" },
    adoptedOn: "2022-06-23",
    adoptedBy: "Stadtrat",
    provenance,
  });
  await insertFields([
    { planKey, key: "arbeit", number: 1, name: "Arbeit", provenance },
    { planKey, key: "wohnen", number: 2, name: "Wohnen", provenance },
  ]);
  await insertOrganisations([
    anOrganisation("auslaenderbehoerde", "Ausländerbehörde"),
    anOrganisation("sozialamt", "Sozialamt"),
    anOrganisation("beauftragte", "Integrations- und Ausländerbeauftragte", { kind: "commissioner" }),
    anOrganisation("fluechtlingsrat", "Sächsischer Flüchtlingsrat e. V.", {
      kind: "association",
      reach: "supraregional",
      themes: ["Beratung"],
    }),
  ]);
  await insertPeriods([
    aPeriod(2025, 1),
    aPeriod(2025, 2),
    aPeriod(2026, 1, { state: "open" }),
    aPeriod(2026, 2, { state: "planned" }),
  ]);
  if (measures.length > 0) await insertMeasures(measures);
  if (reports.length > 0) await appendReports(reports);
}
