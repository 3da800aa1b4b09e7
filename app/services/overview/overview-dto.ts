import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type { ChangeKind } from "~/domain/measure/changes";
import type { KeyFigureCode } from "~/domain/measure/key-figures";
import type { ModelledBasis } from "~/domain/measure/modelled-basis";
import type { StateRollUp } from "~/domain/measure/roll-up";
import type { ShownState } from "~/domain/measure/state";
import type { Provenance } from "~/domain/provenance";
import type { ChartFigure } from "../charts/chart-figure";
import type { LightDto, OrganisationRef } from "../read-model/measure-summary";

interface PlanHeader {
  key: string;
  title: string;
  period: { from: PreciseDate; to: PreciseDate };
  adoptedOn: IsoDay;
  adoptedBy: string;
  reference: string | null;
}

/** A count that never goes without its denominator. */
export interface KeyFigure {
  key: KeyFigureCode;
  count: number;
  total: number;
  /** German name of the figure. */
  label: string;
  /** German sentence: what the denominator is. */
  explanation: string;
  /** German words in place of the number where `total` is 0. */
  none: string;
  /** List with exactly the counted measures, where there is one. */
  href: string | null;
}

/** How the measures of one lead office stand. */
export interface OfficeStanding {
  office: OrganisationRef;
  rollUp: StateRollUp;
  /** Measures late; `lateTotal` are those the light applies to. */
  lateCount: number;
  lateTotal: number;
  overdueCount: number;
  overdueTotal: number;
  notReportedCount: number;
  href: string;
}

export interface MeasureLink {
  number: number;
  title: string;
  href: string;
}

interface ChangeEntry {
  kind: ChangeKind;
  on: IsoDay;
  measure: MeasureLink;
  /** German sentence: what changed. */
  text: string;
}

export interface AttentionEntry {
  measure: MeasureLink;
  leadOffice: OrganisationRef;
  state: ShownState;
  light: LightDto;
}

export interface NotReportedEntry {
  measure: MeasureLink;
  /** Responsible offices without any report. */
  missingOffices: OrganisationRef[];
  /** German sentence: nobody reported, or who claims what alone. */
  reason: string;
}

/** The first entries of a longer list, with its full length and the address of the whole list. */
export interface Excerpt<Entry> {
  entries: Entry[];
  total: number;
  href: string;
}

/** Everything on `/`. */
export interface OverviewDto {
  plan: PlanHeader;
  today: IsoDay;
  measureCount: number;
  /** Measures by provenance, for the note that most data is modelled. */
  provenanceCounts: Record<Provenance, number>;
  /** What the figures rest on and is invented for at least one measure. */
  modelledBasis: ModelledBasis[];
  keyFigures: KeyFigure[];
  states: StateRollUp;
  charts: {
    /** Rows: fields of action; series: shown states; total: measures of the field. */
    statesByField: ChartFigure;
    /** Rows: month ends (`key` is the day); series: planned by original dates, reached (`null` after today). */
    milestonesOverTime: ChartFigure;
    /** Rows: lead offices; series: shown states; total: measures of the office. */
    statesByOffice: ChartFigure;
  };
  offices: OfficeStanding[];
  changes: Excerpt<ChangeEntry> & { since: IsoDay };
  late: Excerpt<AttentionEntry>;
  overdue: Excerpt<AttentionEntry>;
  notReported: Excerpt<NotReportedEntry>;
}
