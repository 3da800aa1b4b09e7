import type { Organisation } from "~/domain/organisation/organisation";
import type { ProgressReport } from "~/domain/reporting/progress-report";

const provenance = { label: "modelled" as const, sources: [] };

/** A released report with all that the database demands; tests name only what they are about. */
export function aProgressReport(overrides: Partial<ProgressReport> = {}): ProgressReport {
  return {
    planKey: "plan",
    measureNumber: 1,
    officeKey: "auslaenderbehoerde",
    periodKey: "2023-1",
    asOf: "2023-06-30",
    state: "inProgress",
    text: "Das Konzept liegt vor.",
    unchanged: false,
    figures: [],
    evidenceUrls: [],
    handedInOn: "2023-07-10",
    releasedOn: "2023-07-17",
    audience: "public",
    provenance,
    ...overrides,
  };
}

export function anOrganisation(overrides: Partial<Organisation> = {}): Organisation {
  return {
    key: "sozialamt",
    kind: "office",
    names: [{ name: "Sozialamt" }],
    parents: [],
    themes: [],
    cooperationForms: [],
    provenance,
    ...overrides,
  };
}
