import { Schema } from "mongoose";
import { measureStates } from "~/domain/measure/state";
import {
  type Contribution,
  type ContributionDraft,
  type ContributionStep,
  type FigureEntry,
  type MilestoneEntry,
  milestoneReportKinds,
  officeParts,
  type ReturnNote,
  type Withdrawal,
  withdrawalCauses,
} from "~/domain/reporting/contribution";
import { contributionStages } from "~/domain/reporting/contribution-stages";
import { documentSchema, partSchema } from "./definition.server";

/** A save that the browser may send again because it never saw the answer. */
export interface RecentSave {
  saveId: string;
  /** The version this save made. */
  version: number;
}

export interface StoredContribution extends Contribution {
  /** The last saves, so that a repeated one is recognised. */
  recentSaves: RecentSave[];
}

const needed = { type: String, required: true } as const;
/** Mongoose takes an empty text for a missing one, so typed text has a default instead of being required. */
const typed = { type: String, default: "" } as const;
const fixed = { type: String, required: true, immutable: true } as const;

const milestoneSchema = partSchema<MilestoneEntry>({
  milestoneKey: needed,
  kind: { type: String, enum: milestoneReportKinds, required: true },
  doneOn: typed,
  evidenceUrl: typed,
  newDue: typed,
  shiftReason: typed,
  agreedBy: typed,
});
const figureSchema = partSchema<FigureEntry>({
  label: typed,
  unit: typed,
  value: typed,
  reasonForNoValue: typed,
});
const draftSchema = partSchema<ContributionDraft>({
  state: { type: String, enum: ["", ...measureStates], default: "" },
  stateReason: typed,
  contradictionReason: typed,
  text: typed,
  obstacles: typed,
  nextStep: typed,
  nextReportOn: typed,
  milestones: { type: [milestoneSchema], required: true },
  evidenceUrls: { type: [String], required: true },
  figures: { type: [figureSchema], required: true },
});
const stepSchema = partSchema<ContributionStep>({ accountId: needed, role: needed, at: needed });
const returnSchema = partSchema<ReturnNote>({ accountId: needed, role: needed, at: needed, note: needed });
const withdrawalSchema = partSchema<Withdrawal>({
  on: needed,
  cause: { type: String, enum: withdrawalCauses, required: true },
  from: { type: String, enum: contributionStages, required: true },
});

export const contributionSchema = documentSchema<StoredContribution>({
  planKey: fixed,
  periodKey: fixed,
  measureNumber: { type: Number, required: true, immutable: true },
  officeKey: fixed,
  part: { type: String, enum: officeParts, required: true },
  stage: { type: String, enum: contributionStages, required: true },
  draft: { type: draftSchema, required: true },
  unchanged: { type: Boolean, required: true },
  // Derived from the draft by `checkContribution` and never edited, so its shape is left to that function.
  content: Schema.Types.Mixed,
  authorIds: { type: [String], required: true },
  handedIn: stepSchema,
  signedOff: stepSchema,
  accepted: stepSchema,
  withdrawn: withdrawalSchema,
  returns: { type: [returnSchema], required: true },
  version: { type: Number, required: true },
  updatedAt: needed,
  recentSaves: {
    type: [partSchema<RecentSave>({ saveId: needed, version: { type: Number, required: true } })],
    required: true,
  },
});
