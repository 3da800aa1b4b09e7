import type { IsoDay } from "~/domain/date/precise-date";

/** What the header and footer of every page say about the plan. */
export interface SiteFrameDto {
  planTitle: string;
  /** Day the figures are computed for. */
  today: IsoDay;
  measureCount: number;
  /** Measures that were invented for the demonstration. */
  modelledCount: number;
}
