import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type {
  CouncilReference,
  FormerClosure,
  FundingLine,
  LegalBasis,
  MeasureClosure,
  MeasureEvent,
  MeasureFigure,
} from "~/domain/measure/measure";
import type { DateShift, MilestoneState } from "~/domain/measure/milestone";
import type { MeasureState, ShownState } from "~/domain/measure/state";
import type { CooperationForm } from "~/domain/organisation/organisation";
import type { ProvenanceNote } from "~/domain/provenance";
import type { ManualState, ReportedFigure } from "~/domain/reporting/progress-report";
import type { ChartFigure } from "../charts/chart-figure";
import type { MeasureLink } from "../overview/overview-dto";
import type { LightDto, MeasureSummary, OrganisationRef } from "../read-model/measure-summary";

export interface MilestoneDto {
  key: string;
  title: string;
  originalDue: PreciseDate;
  originalDueWording?: string;
  currentDue: PreciseDate;
  currentDueWording?: string;
  /** Days that span the dates, for a position on a time axis: a quarter is a bar, not a point. */
  originalSpan: { from: IsoDay; to: IsoDay };
  currentSpan: { from: IsoDay; to: IsoDay };
  doneSpan: { from: IsoDay; to: IsoDay } | null;
  isShifted: boolean;
  /** Open and past its due date. */
  isPastDue: boolean;
  shifts: DateShift[];
  state: MilestoneState;
  doneOn: PreciseDate | null;
  weight: number;
  /** Share of the measure's weight, 0 to 1; `null` for a cancelled milestone. */
  weightShare: number | null;
  evidenceUrl: string | null;
  provenance: ProvenanceNote;
}

/** A released report as the page shows it; the office has the name it had on the as-of date. */
export interface ReportDto {
  periodKey: string;
  periodName: string;
  asOf: IsoDay;
  state: MeasureState;
  text: string;
  stateReason: string | null;
  /** Set where the office's state contradicts the milestones; the page says so. */
  manualState: ManualState | null;
  obstacles: string | null;
  nextStep: string | null;
  nextReportOn: PreciseDate | null;
  unchanged: boolean;
  figures: ReportedFigure[];
  evidenceUrls: string[];
  handedInOn: IsoDay;
  /** Handed in after the due date of the period. */
  handedInLate: boolean;
  releasedOn: IsoDay;
  officeNameThen: string;
  provenance: ProvenanceNote;
}

/** What one responsible office said, or that it said nothing. */
export interface OfficeReports {
  office: OrganisationRef;
  role: "lead" | "contributing" | "former";
  state: ShownState;
  /** `null` for an office that owes nothing any more (`former`). */
  overdue: LightDto | null;
  /** Newest first; empty if the office never reported. */
  reports: ReportDto[];
}

export interface PartnerDto {
  organisation: OrganisationRef;
  role: string;
  cooperationForm: CooperationForm;
}

/** Everything on `/massnahmen/:number`. */
export interface MeasurePageDto {
  today: IsoDay;
  planTitle: string;
  summary: MeasureSummary;
  adoptedWording: string | null;
  goal: string | null;
  /** Ordered by current due date. */
  milestones: MilestoneDto[];
  /** Window for the milestone axis: period of measure or plan, widened as `axisSpan` says. */
  axis: { from: IsoDay; to: IsoDay };
  /** Planned (original and current dates) and actual progress in percent; `null` without milestones. */
  progressOverTime: ChartFigure | null;
  /** Lead office first, then contributing ones, then offices that reported but are no longer responsible. */
  officeReports: OfficeReports[];
  partners: PartnerDto[];
  legalBases: (LegalBasis & { expired: boolean })[];
  fundingLines: FundingLine[];
  councilReferences: CouncilReference[];
  figures: MeasureFigure[];
  /** Newest first. */
  events: MeasureEvent[];
  provenance: ProvenanceNote;
  /** Neighbours by number; `null` at the ends. */
  previous: MeasureLink | null;
  next: MeasureLink | null;
  /** Others of the same field of action. */
  sameField: MeasureLink[];
  /** Set for a measure that was closed or merged; then `target` leads to the one that carries its task on. */
  closure: (MeasureClosure & { target: MeasureLink | null }) | null;
  /** Ends that were taken back, oldest first. */
  formerClosures: FormerClosure[];
}
