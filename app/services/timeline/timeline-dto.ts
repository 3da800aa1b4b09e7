import type { IsoDay } from "~/domain/date/precise-date";
import type { LightLevel } from "~/domain/measure/lights";
import type { MilestoneState } from "~/domain/measure/milestone";
import type { ShownState } from "~/domain/measure/state";
import type { TimelineQuery } from "~/domain/measure/timeline-query";
import type { FilterOption } from "../measures/measure-list-dto";
import type { FieldRef, ManualStateDto, OrganisationRef } from "../read-model/measure-summary";

export interface TimelineMilestone {
  title: string;
  state: MilestoneState;
  isPastDue: boolean;
  /** Span of the date in force; of the date of completion if done. */
  span: { from: IsoDay; to: IsoDay };
  /** German wording of that date in its own precision. */
  dateText: string;
  /** Span of the original date if it was shifted: the ghost marker. */
  ghost: { from: IsoDay; to: IsoDay; dateText: string } | null;
}

export interface TimelineItem {
  number: number;
  title: string;
  leadOffice: OrganisationRef;
  state: ShownState;
  /** Only where that state was set by hand. */
  manual?: ManualStateDto;
  late: LightLevel;
  /** Bar of the measure, cut to the window; an open end runs to the edge. `null` without a period. */
  bar: { from: IsoDay; to: IsoDay } | null;
  periodText: string;
  /** Milestones inside the window, by date. */
  milestones: TimelineMilestone[];
}

export interface TimelineTick {
  from: IsoDay;
  to: IsoDay;
  label: string;
}

export interface TimelineGroup {
  field: FieldRef;
  items: TimelineItem[];
  /** Measures of the field before filtering. */
  total: number;
}

/** Everything on `/zeitplan`. */
export interface TimelineDto {
  today: IsoDay;
  planTitle: string;
  query: TimelineQuery;
  notices: string[];
  /** First and last day shown, both inclusive. */
  window: { from: IsoDay; to: IsoDay };
  /** German sentence: how the milestones in the window stand, on all pages. */
  finding: string;
  ticks: TimelineTick[];
  /** Groups with measures on this page, each with only those (`timelinePageSize` measures a page). */
  groups: TimelineGroup[];
  /** Filtered measures on all pages. */
  matchCount: number;
  /** 1 or more; `query.page` is at most this. */
  pageCount: number;
  totalCount: number;
  options: { fields: FilterOption[]; offices: FilterOption[]; states: FilterOption[]; years: FilterOption[] };
}
