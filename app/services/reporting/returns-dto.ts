import type { IsoDay } from "~/domain/date/precise-date";
import type { OfficePart, Withdrawal } from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import type { PeriodState } from "~/domain/reporting/period";

/** A contribution as the matrix shows it: how far it is, never what it says. */
export interface ReturnCell {
  officeKey: string;
  part: OfficePart;
  stage: ContributionStage;
  /** Set in the stage `withdrawn`. */
  withdrawn: Withdrawal | null;
  unchanged: boolean;
  version: number;
}

interface ReturnsRow {
  measureNumber: number;
  title: string;
  cells: ReturnCell[];
}

export interface OfficeReturns {
  key: string;
  name: string;
  shortName: string;
  /** Withdrawn contributions do not count. */
  owed: number;
  /** Contributions that wait for the office. */
  open: number;
  /** By hand or by the scheduler. */
  lastRemindedOn: IsoDay | null;
  /** Whether anybody there wants reminders at all. */
  hasRecipients: boolean;
  /** Whether any of them was not reminded lately. */
  mayBeReminded: boolean;
}

export interface PeriodDto {
  key: string;
  name: string;
  from: IsoDay;
  to: IsoDay;
  asOf: IsoDay;
  dueOn: IsoDay;
  signOffDueOn?: IsoDay;
  reviewDueOn?: IsoDay;
  state: PeriodState;
  version: number;
}

/** The round of one period for the commissioner. */
export interface ReturnsDto {
  period: PeriodDto;
  offices: OfficeReturns[];
  rows: ReturnsRow[];
  /** Contributions per stage. */
  counts: Record<ContributionStage, number>;
  /** All contributions but the withdrawn ones: the denominator of every share. */
  total: number;
  /** Contributions that are accepted and wait for their release. */
  toRelease: {
    measureNumber: number;
    title: string;
    officeKey: string;
    officeName: string;
    version: number;
  }[];
  /** Days left until the due date of each step; negative if it has passed. */
  daysLeft: { handIn: number; signOff?: number; review?: number };
  hash: string | null;
  /** Whether the log has entries on the period; loaded periods have none. */
  hasHistory: boolean;
  may: { edit: boolean; open: boolean; close: boolean; remind: boolean };
}
