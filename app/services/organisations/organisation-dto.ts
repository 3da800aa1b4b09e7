import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type { ModelledBasis } from "~/domain/measure/modelled-basis";
import type { StateRollUp } from "~/domain/measure/roll-up";
import type { ShownState } from "~/domain/measure/state";
import type {
  CooperationForm,
  DatedName,
  OrganisationKind,
  OrganisationStructure,
  Reach,
} from "~/domain/organisation/organisation";
import type { OrganisationQuery } from "~/domain/organisation/organisation-query";
import type { ProvenanceNote } from "~/domain/provenance";
import type { Source } from "~/domain/source";
import type { ChartFigure } from "../charts/chart-figure";
import type { FilterOption } from "../measures/measure-list-dto";
import type { MeasureLink } from "../overview/overview-dto";
import type { LightDto, ManualStateDto, OrganisationRef } from "../read-model/measure-summary";

export interface OrganisationRow {
  organisation: OrganisationRef;
  /** Its last day; `null` while it exists. */
  endedOn: IsoDay | null;
  kind: OrganisationKind;
  reach: Reach | null;
  structure: OrganisationStructure | null;
  themes: string[];
  cooperationForms: CooperationForm[];
  leadCount: number;
  contributingCount: number;
  partnerCount: number;
  /** Offices only: measures for which it owes a report. */
  overdueCount: number;
  /** Measures for which it owes reports, as lead or contributing office; the denominator of `overdueCount`. */
  officeCount: number;
  /** The first measures in which it is a partner; `partnerCount` says how many there are. */
  parts: OrganisationPart[];
  /** Lists of measures behind the counts; `null` where there are none. */
  leadHref: string | null;
  officeHref: string | null;
  provenance: ProvenanceNote;
}

/** A partner's part in a measure. */
export interface OrganisationPart {
  measure: MeasureLink;
  cooperationForm: CooperationForm;
}

/** Everything on `/organisationen`. */
export interface OrganisationListDto {
  today: IsoDay;
  query: OrganisationQuery;
  notices: string[];
  rows: OrganisationRow[];
  matchCount: number;
  totalCount: number;
  options: {
    kinds: FilterOption[];
    reaches: FilterOption[];
    structures: FilterOption[];
    themes: FilterOption[];
  };
  csvHref: string;
}

/** What an organisation does in one measure. */
export interface OrganisationContribution {
  measure: MeasureLink;
  role: "lead" | "contributing" | "partner";
  /** Partners: what they do, in a few words. */
  partnerRole: string | null;
  cooperationForm: CooperationForm | null;
  measureState: ShownState;
  /** Set where that state was set by hand. */
  measureManual: ManualStateDto | null;
  late: LightDto;
  /** Offices only: what this office itself last reported, and whether it owes a report. */
  ownState: ShownState | null;
  ownReportAsOf: IsoDay | null;
  overdue: LightDto | null;
}

/** An office's record of reports in one period: how many were owed and how many came in time, late or never. */
export interface PeriodRecord {
  periodKey: string;
  periodName: string;
  dueOn: IsoDay;
  owed: number;
  inTime: number;
  late: number;
  missing: number;
}

/** An organisation this one belonged to, with the days it did. */
interface ParentRecord {
  organisation: OrganisationRef;
  validFrom: IsoDay | null;
  validTo: IsoDay | null;
}

/** Everything on `/organisationen/:key`. An office's page is its report card. */
export interface OrganisationPageDto {
  today: IsoDay;
  organisation: OrganisationRef;
  /** How it ended, and who carries on its tasks; `null` while it exists. */
  closure: { on: IsoDay; reason: string; successor: OrganisationRef | null } | null;
  kind: OrganisationKind;
  isMunicipal: boolean;
  /** What the record of the office rests on and is invented. */
  modelledBasis: ModelledBasis[];
  names: DatedName[];
  parent: OrganisationRef | null;
  /** Every parent on record, the present one included; oldest first. */
  parents: ParentRecord[];
  children: OrganisationRef[];
  reach: Reach | null;
  structure: OrganisationStructure | null;
  themes: string[];
  cooperationForms: CooperationForm[];
  website: string | null;
  description: string | null;
  provenance: ProvenanceNote;
  /** The sources its provenance names. */
  sources: Source[];
  /** At most `contributionsShown`; the list behind `measuresHref` has them all. */
  contributions: OrganisationContribution[];
  contributionCount: number;
  /** `null` if it has no part in any measure. */
  measuresHref: string | null;
  /** Offices only: late measures out of those it leads and that can be judged. */
  lateAsLead: { count: number; total: number };
  /** Offices only: own reports overdue out of those that were due. */
  overdueReports: { count: number; total: number };
  /** Offices only: measures it leads, by state; `null` for others. */
  leadRollUp: StateRollUp | null;
  /** Offices only, newest first: periods due so far. */
  periodRecords: PeriodRecord[];
  /** The same records as a chart; `null` where nothing was due. */
  reportsChart: ChartFigure | null;
  /** Contributions with a raised report light, longest delay first. */
  owed: OrganisationContribution[];
  nextDue: { measure: MeasureLink; title: string; due: PreciseDate; dueWording?: string }[];
}
