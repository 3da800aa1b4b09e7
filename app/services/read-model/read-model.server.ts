import type { IsoDay } from "~/domain/date/precise-date";
import type { Change } from "~/domain/measure/changes";
import type { MeasureManualState, PartnerRole } from "~/domain/measure/measure";
import type { OfficeState } from "~/domain/measure/measure-state";
import type { Milestone } from "~/domain/measure/milestone";
import type { Organisation } from "~/domain/organisation/organisation";
import type { FieldOfAction, Plan } from "~/domain/plan/plan";
import type { Provenance, ProvenanceNote } from "~/domain/provenance";
import type { ReportingPeriod } from "~/domain/reporting/period";
import type { ReportFact } from "~/domain/reporting/reporting-status";
import type { MeasureSummary, OrganisationRef } from "./measure-summary";

/** A measure with what the pages compute from; texts that no list needs stay in the database. */
export interface MeasureEntry {
  summary: MeasureSummary;
  /** The state set by hand that is shown. */
  manualState: MeasureManualState | null;
  offices: OfficeState[];
  /** The latest report of each responsible office that has one. */
  latestReports: ReportFact[];
  milestones: Milestone[];
  partners: PartnerRole[];
  provenance: ProvenanceNote;
  /** What a search looks into, normalised by `searchable`. */
  searchText: string;
}

/** How an office kept its duty in one period. */
export interface ContributionCount {
  owed: number;
  inTime: number;
  late: number;
  missing: number;
}

/** Everything the public pages read, computed once per data version, audience and day. Never changed afterwards. */
export interface ReadModel {
  plan: Plan;
  today: IsoDay;
  /** In their order, without closed ones that hold no measure any more. */
  fields: FieldOfAction[];
  /** By number. */
  entries: MeasureEntry[];
  entryByNumber: ReadonlyMap<number, MeasureEntry>;
  organisations: ReadonlyMap<string, Organisation>;
  /** Oldest first. */
  periods: ReportingPeriod[];
  /** Changes of the last `changesWindowDays` days, newest first. */
  changes: Change[];
  changesSince: IsoDay;
  /** By office key, then by period key; periods due only. */
  contributions: ReadonlyMap<string, ReadonlyMap<string, ContributionCount>>;
  reportProvenance: Record<Provenance, number>;
}

/** The organisation with the name it has on `day`; an unknown key stands for itself rather than breaking a page. */
export type RefOf = (key: string) => OrganisationRef;

/**
 * Remembers a result per read model: what is the same for every visitor is computed once per data version. The
 * result goes when its model goes.
 */
export function oncePerModel<T>(compute: (model: ReadModel) => T): (model: ReadModel) => T {
  const results = new WeakMap<ReadModel, { value: T }>();
  return (model) => {
    const known = results.get(model);
    if (known) return known.value;
    const value = compute(model);
    results.set(model, { value });
    return value;
  };
}
