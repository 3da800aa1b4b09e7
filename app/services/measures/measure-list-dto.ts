import type { IsoDay } from "~/domain/date/precise-date";
import type { GroupBy, MeasureQuery } from "~/domain/measure/measure-query";
import type { Progress } from "~/domain/measure/progress";
import type { StateRollUp } from "~/domain/measure/roll-up";
import type { LightDto, ManualStateDto, MeasureSummary } from "../read-model/measure-summary";

type ShownAsIs =
  | ("number" | "title" | "realisedAs" | "field" | "type" | "leadOffice" | "state" | "plannedShare")
  | ("nextMilestone" | "lastReport" | "provenance");

/**
 * What the cells of a row show and nothing else: rows travel twice, as HTML and as data for the scripts, and every
 * value costs the server time.
 */
export interface MeasureRow extends Pick<MeasureSummary, ShownAsIs> {
  /** Offices that owe a contribution besides the lead office. */
  contributingCount: number;
  progress: Pick<Progress, "share" | "doneCount" | "totalCount">;
  late: LightMark;
  overdue: LightMark;
  /** Only where the state was set by hand. */
  manual?: ManualStateDto;
  /** Only with their column, which few readers choose. */
  period?: MeasureSummary["period"];
  partners?: MeasureSummary["partners"];
}

/** A light without its sentences. `days`: longest delay, 0 unless raised. */
export type LightMark = Pick<LightDto, "level" | "days">;

/** Sub-total of one group over all its filtered measures, not only those on the page. */
export interface MeasureGroup {
  key: string;
  name: string;
  rollUp: StateRollUp;
  milestonesDone: number;
  milestonesTotal: number;
  /** Of the measures whose light can be judged; `total` is 0 where none can. */
  late: { count: number; total: number };
  overdue: { count: number; total: number };
}

export interface FilterOption {
  value: string;
  label: string;
  /** Measures with this value in the whole plan. */
  count: number;
}

/** Choices of the filter form; `value` is what stands in the address. */
export interface FilterOptions {
  fields: FilterOption[];
  offices: FilterOption[];
  partners: FilterOption[];
  states: FilterOption[];
  types: FilterOption[];
  lights: FilterOption[];
  targetGroups: FilterOption[];
  provenances: FilterOption[];
}

/** Everything on `/massnahmen`. */
export interface MeasureListDto {
  today: IsoDay;
  planTitle: string;
  query: MeasureQuery;
  /** German sentences that name every part of the address that was ignored. */
  notices: string[];
  /** Rows of this page; grouped lists are ordered by group first. */
  rows: MeasureRow[];
  groupBy: GroupBy | null;
  /** All groups in order; empty without grouping. */
  groups: MeasureGroup[];
  /** Filtered measures on all pages. */
  matchCount: number;
  /** Measures of the plan: the denominator. */
  totalCount: number;
  /** 1 or more; `query.page` is at most this. */
  pageCount: number;
  /** Roll-up of the filtered measures. */
  rollUp: StateRollUp;
  options: FilterOptions;
  /** Address of the CSV file with exactly the filtered rows. */
  csvHref: string;
}
