import type { PreciseDate } from "../date/precise-date";
import type { MeasureState } from "../measure/state";
import type { MilestoneChange } from "./milestone-changes";
import type { ManualState, ReportedFigure } from "./progress-report";

/** A draft that keeps all rules, as values. */
export interface CheckedContribution {
  state: MeasureState;
  stateReason?: string;
  manualState?: ManualState;
  text: string;
  obstacles?: string;
  nextStep?: string;
  nextReportOn?: PreciseDate;
  figures: ReportedFigure[];
  evidenceUrls: string[];
  milestoneChanges: MilestoneChange[];
}
