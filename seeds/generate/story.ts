import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type { MeasureClosure, MeasureManualState } from "~/domain/measure/measure";
import type { DateShift } from "~/domain/measure/milestone";
import type { MeasureState } from "~/domain/measure/state";
import type { ReportedFigure } from "~/domain/reporting/progress-report";

/**
 * The modelled history of one measure, written by hand with fixed dates. `history.ts` cuts it at `today`, so that
 * the demo never shows what has not happened yet, and repeats what runs on.
 */
export interface MeasureStory {
  measureNumber: number;
  milestones: PlannedMilestone[];
  /** An office without an entry here never reports. */
  offices: OfficeStory[];
  /** Its end, from that day on. */
  closure?: MeasureClosure;
  /** Set by hand on the day of loading, for the period that is open then: it would have ended with any other. */
  manualState?: Pick<MeasureManualState, "state" | "reason">;
}

export interface PlannedMilestone {
  key: string;
  title: string;
  /** The first date set. */
  due: PreciseDate;
  dueWording?: string;
  weight?: number;
  shifts?: PlannedShift[];
  /** May lie in the future of `today`; it then has not happened. */
  doneOn?: PreciseDate;
  cancelledOn?: IsoDay;
}

type PlannedShift = Omit<DateShift, "from">;

export interface OfficeStory {
  officeKey: string;
  /** Oldest first. Between two of them the office reports "nothing new", after a final state nothing. */
  entries: StoryEntry[];
  /** Number of latest due periods in which the office is silent: its report is overdue on any day. */
  silentForLast?: number;
  /** Periods in which no report came. */
  gaps?: string[];
  /** Days after the due date on which the report of a period came. */
  lateByDays?: Record<string, number>;
}

export interface StoryEntry {
  /** Key of the reporting period, e.g. `2023-1`. */
  period: string;
  state: MeasureState;
  text: string;
  stateReason?: string;
  obstacles?: string;
  nextStep?: string;
  figures?: ReportedFigure[];
}
