import type { IsoDay } from "../date/precise-date";
import type { ProvenanceNote } from "../provenance";

export const periodStates = ["planned", "open", "closed"] as const;
export type PeriodState = (typeof periodStates)[number];

/** ReportingPeriod (Berichtszeitraum): one round in which every responsible office owes a report per measure. */
export interface ReportingPeriod {
  planKey: string;
  /** Unique per plan and used in URLs, e.g. `2025-2`. */
  key: string;
  name: string;
  from: IsoDay;
  to: IsoDay;
  /** The day the reports describe (Stand). */
  asOf: IsoDay;
  /** The last day on which an office hands in in time. */
  dueOn: IsoDay;
  /** Last days for the steps after handing in; absent for periods before this application, which had none. */
  signOffDueOn?: IsoDay;
  reviewDueOn?: IsoDay;
  state: PeriodState;
  /** Absent for a period set up in this application; one that was invented says so, and so do the reports it asks for. */
  provenance?: ProvenanceNote;
}

/**
 * The last day on which a report is in time for its readers: that of the last step of the round, the review and
 * release. Until then a report that was handed in in time may still be on its way, and its readers cannot tell it
 * from a missing one. Periods without days for the later steps have one day for all.
 */
export function releaseDueOn(
  period: Pick<ReportingPeriod, "dueOn" | "signOffDueOn" | "reviewDueOn">,
): IsoDay {
  return period.reviewDueOn ?? period.signOffDueOn ?? period.dueOn;
}
