import type { Measure } from "~/domain/measure/measure";
import type { Milestone } from "~/domain/measure/milestone";
import type { ReportingPeriod } from "~/domain/reporting/period";
import type { ReportFact } from "~/domain/reporting/reporting-status";

const provenance = { label: "modelled" as const, sources: [] };

/** A project without milestones; tests name only what they are about. */
export function aMeasure(overrides: Partial<Measure> = {}): Measure {
  return {
    planKey: "plan",
    number: 1,
    fieldKey: "arbeit",
    workingTitle: "Wege ins Bleiberecht",
    type: "project",
    leadOfficeKey: "auslaenderbehoerde",
    contributingOfficeKeys: [],
    partners: [],
    targetGroups: [],
    legalBases: [],
    fundingLines: [],
    period: {},
    councilReferences: [],
    milestones: [],
    figures: [],
    events: [],
    provenance,
    ...overrides,
  };
}

export function aMilestone(overrides: Partial<Milestone> = {}): Milestone {
  const originalDue = overrides.originalDue ?? "2023-06-15";
  return {
    key: "m1",
    title: "Konzept liegt vor",
    originalDue,
    currentDue: originalDue,
    shifts: [],
    state: "open",
    weight: 1,
    provenance,
    ...overrides,
  };
}

export function aReport(overrides: Partial<ReportFact> = {}): ReportFact {
  return {
    measureNumber: 1,
    officeKey: "auslaenderbehoerde",
    periodKey: "2023-1",
    asOf: "2023-06-30",
    state: "inProgress",
    releasedOn: "2023-08-15",
    unchanged: false,
    ...overrides,
  };
}

/** The first or second half of a year, described at its end and due a month later. */
export function aPeriod(
  year: number,
  half: 1 | 2,
  overrides: Partial<ReportingPeriod> = {},
): ReportingPeriod {
  return {
    planKey: "plan",
    key: `${year}-${half}`,
    name: `${half}. Halbjahr ${year}`,
    from: half === 1 ? `${year}-01-01` : `${year}-07-01`,
    to: half === 1 ? `${year}-06-30` : `${year}-12-31`,
    asOf: half === 1 ? `${year}-06-30` : `${year}-12-31`,
    dueOn: half === 1 ? `${year}-07-31` : `${year + 1}-01-31`,
    state: "closed",
    ...overrides,
  };
}
