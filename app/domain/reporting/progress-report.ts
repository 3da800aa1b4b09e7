import type { IsoDay, PreciseDate } from "../date/precise-date";
import type { MeasureState } from "../measure/state";
import type { ProvenanceNote } from "../provenance";

/** Who may read a released report. `public` includes the committees. */
export const releaseAudiences = ["committee", "public"] as const;
export type ReleaseAudience = (typeof releaseAudiences)[number];

/** A number an office reports. `value: null` needs `reasonForNoValue` ("keine Zahl möglich, weil …"). */
export interface ReportedFigure {
  label: string;
  unit: string;
  value: number | null;
  reasonForNoValue?: string;
}

/**
 * A state set against the one that follows from the milestones. It names its reason, is shown as set by hand and
 * ends with its period: the next report starts from the computed state again.
 */
export interface ManualState {
  /** What follows from the milestones; null where they do not tell. */
  computed: MeasureState | null;
  reason: string;
}

/**
 * ProgressReport (Sachstandsbericht): what one office said about one measure in one period, once it was released.
 * Append-only log; the state of a measure is derived from it. Unique per measure, office and period.
 * Work before the release lives in Contribution (Beitrag), so that a draft cannot leak from here.
 */
export interface ProgressReport {
  planKey: string;
  measureNumber: number;
  officeKey: string;
  periodKey: string;
  asOf: IsoDay;
  state: MeasureState;
  text: string;
  /** Required where the state is `discontinued` or `postponed`. */
  stateReason?: string;
  /** Present where `state` contradicts the milestones of the measure. */
  manualState?: ManualState;
  obstacles?: string;
  nextStep?: string;
  nextReportOn?: PreciseDate;
  /** The office said "nothing new since last time"; text and state are those of the last report. */
  unchanged: boolean;
  figures: ReportedFigure[];
  evidenceUrls: string[];
  /** Day the office handed it in, for "who reported late". */
  handedInOn: IsoDay;
  releasedOn: IsoDay;
  audience: ReleaseAudience;
  provenance: ProvenanceNote;
}
