import type { IsoDay } from "../date/precise-date";
import type { MeasureState } from "../measure/state";
import type { CheckedContribution } from "./checked-contribution";
import type { ContributionStage } from "./contribution-stages";

/** In which part an office owes its contribution. Lead and contributing offices owe alike. */
export const officeParts = ["lead", "contributing"] as const;
export type OfficePart = (typeof officeParts)[number];

/** What a contribution says about one milestone of its measure. */
export const milestoneReportKinds = ["asPlanned", "done", "shifted"] as const;
type MilestoneReportKind = (typeof milestoneReportKinds)[number];

/**
 * One milestone in a draft, as typed. All fields are text, because a half-typed date must survive a save;
 * `checkContribution` turns them into values when the contribution is handed in.
 */
export interface MilestoneEntry {
  milestoneKey: string;
  kind: MilestoneReportKind;
  /** For `done`: a day, month, quarter or year. */
  doneOn: string;
  evidenceUrl: string;
  /** For `shifted`: the new date, the reason and who agreed (role and office). */
  newDue: string;
  shiftReason: string;
  agreedBy: string;
}

/** One figure in a draft, as typed. An empty `value` needs `reasonForNoValue`. */
export interface FigureEntry {
  label: string;
  unit: string;
  value: string;
  reasonForNoValue: string;
}

/** What an office types. Everything may be empty or wrong; the rules apply when it is handed in. */
export interface ContributionDraft {
  state: MeasureState | "";
  stateReason: string;
  /** Why the reported state differs from the one that follows from the milestones. */
  contradictionReason: string;
  text: string;
  obstacles: string;
  nextStep: string;
  nextReportOn: string;
  milestones: MilestoneEntry[];
  evidenceUrls: string[];
  figures: FigureEntry[];
}

/** Someone who moved a contribution on: the account is for the rules only and is never shown outside. */
export interface ContributionStep {
  accountId: string;
  role: string;
  /** Instant, ISO 8601 in UTC. */
  at: string;
}

/** A remark that goes with a return. */
export interface ReturnNote extends ContributionStep {
  note: string;
}

/** Why nobody has to report any more: the measure ended, begins later than thought, or is another office's affair. */
export const withdrawalCauses = ["measureClosed", "measureNotBegun", "officeNotResponsible"] as const;
export type WithdrawalCause = (typeof withdrawalCauses)[number];

/** The end of a contribution that is not owed any more (entfällt). It stays visible and never counts as reported. */
export interface Withdrawal {
  on: IsoDay;
  cause: WithdrawalCause;
  /** How far it had come. */
  from: ContributionStage;
}

/**
 * Contribution (Beitrag): the work of one office for one measure in one period, from the first draft to the
 * release. Lives in its own collection; only `release` turns it into a ProgressReport.
 */
export interface Contribution {
  planKey: string;
  periodKey: string;
  measureNumber: number;
  officeKey: string;
  part: OfficePart;
  stage: ContributionStage;
  draft: ContributionDraft;
  /** The office said "nothing new since last time". */
  unchanged: boolean;
  /** What was handed in, as values; what is signed off, accepted and released is exactly this. */
  content?: CheckedContribution;
  /** Accounts that typed or handed in; they may neither sign off nor accept. */
  authorIds: string[];
  handedIn?: ContributionStep;
  signedOff?: ContributionStep;
  accepted?: ContributionStep;
  /** Present exactly in the stage `withdrawn`. */
  withdrawn?: Withdrawal;
  /** Newest last. */
  returns: ReturnNote[];
  /** Raised by every write; the key of optimistic concurrency. */
  version: number;
  updatedAt: string;
}

/** The identity of a contribution. */
export type ContributionKey = Pick<Contribution, "planKey" | "periodKey" | "measureNumber" | "officeKey">;

export const emptyDraft: ContributionDraft = {
  state: "",
  stateReason: "",
  contradictionReason: "",
  text: "",
  obstacles: "",
  nextStep: "",
  nextReportOn: "",
  milestones: [],
  evidenceUrls: [],
  figures: [],
};
