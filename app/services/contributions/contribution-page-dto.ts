import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type { MeasureType } from "~/domain/measure/measure";
import type { CheckedContribution } from "~/domain/reporting/checked-contribution";
import type { StateFacts } from "~/domain/reporting/computed-state";
import type { ContributionDraft, OfficePart, Withdrawal } from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import type { PeriodState } from "~/domain/reporting/period";
import type { ProgressReport } from "~/domain/reporting/progress-report";

/** An open milestone as the form asks about it. */
export interface MilestoneQuestion {
  key: string;
  title: string;
  originalDue: PreciseDate;
  originalDueWording?: string;
  currentDue: PreciseDate;
  currentDueWording?: string;
  shiftCount: number;
}

/** Who made a step, without the person: role and moment (ISO 8601). */
export interface StepDto {
  role: string;
  at: string;
}

export type LastReportDto = Omit<ProgressReport, "planKey" | "provenance"> & { periodName: string };

export interface ContributionPageDto {
  periodKey: string;
  measureNumber: number;
  officeKey: string;
  measure: { title: string; adoptedWording?: string; type: MeasureType; fieldName: string };
  officeName: string;
  /** Offices that were merged into this one, also by way of others; forms of theirs may still be open. */
  formerOffices: { key: string; name: string }[];
  part: OfficePart;
  period: {
    name: string;
    asOf: IsoDay;
    dueOn: IsoDay;
    signOffDueOn?: IsoDay;
    reviewDueOn?: IsoDay;
    state: PeriodState;
  };
  stage: ContributionStage;
  /** Set in the stage `withdrawn`. */
  withdrawn: Withdrawal | null;
  version: number;
  updatedAt: string;
  unchanged: boolean;
  /** Null for those who may know how far it is, but not read it. */
  draft: ContributionDraft | null;
  /** What was handed in; null before, and for those who may not read it. */
  content: CheckedContribution | null;
  /** Open ones. Only the lead office reports about them; the others read them. */
  milestones: MilestoneQuestion[];
  leadOfficeName: string;
  /** What the state follows from, so that the form can tell while somebody types. */
  stateFacts: StateFacts;
  lastReport: LastReportDto | null;
  handedIn?: StepDto;
  signedOff?: StepDto;
  accepted?: StepDto;
  /** Newest first. */
  returns: (StepDto & { note: string })[];
  evidenceRequired: boolean;
  /** Whether the actor would see entries in the history. */
  hasHistory: boolean;
  /** What the actor may do now, by `can` and the rules of the way. */
  may: {
    write: boolean;
    handInUnchanged: boolean;
    takeBack: boolean;
    signOff: boolean;
    returnToOffice: boolean;
    accept: boolean;
    releaseToCommittee: boolean;
    releaseToPublic: boolean;
  };
}
