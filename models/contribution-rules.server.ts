import { measureStates } from "~/domain/measure/state";
import {
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
import { type ContributionStage, contributionStages } from "~/domain/reporting/contribution-stages";
import { draftLimits } from "~/domain/reporting/draft-schema";
import type { RecentSave, StoredContribution } from "./contribution-schema.server";
import {
  countFromOne,
  flag,
  isoDay,
  type JsonSchema,
  listOf,
  logDocument,
  object,
  oneOf,
  presentExactlyIf,
  text,
} from "./json-schema.server";

const upTo = (maxLength: number): JsonSchema => ({ bsonType: "string", maxLength });

const draft = object<ContributionDraft>({
  state: oneOf(["", ...measureStates]),
  stateReason: upTo(draftLimits.reason),
  contradictionReason: upTo(draftLimits.reason),
  text: upTo(draftLimits.text),
  obstacles: upTo(draftLimits.obstacles),
  nextStep: upTo(draftLimits.nextStep),
  nextReportOn: upTo(draftLimits.date),
  milestones: listOf(
    object<MilestoneEntry>({
      milestoneKey: text,
      kind: oneOf(milestoneReportKinds),
      doneOn: upTo(draftLimits.date),
      evidenceUrl: upTo(draftLimits.url),
      newDue: upTo(draftLimits.date),
      shiftReason: upTo(draftLimits.reason),
      agreedBy: upTo(draftLimits.agreedBy),
    }),
  ),
  evidenceUrls: listOf(upTo(draftLimits.url)),
  figures: listOf(
    object<FigureEntry>({
      label: upTo(draftLimits.label),
      unit: upTo(draftLimits.unit),
      value: upTo(draftLimits.number),
      reasonForNoValue: upTo(draftLimits.reason),
    }),
  ),
});
const step = object<ContributionStep>({ accountId: text, role: text, at: text });

const handedIn: readonly ContributionStage[] = [
  "handedIn",
  "signedOff",
  "accepted",
  "releasedToCommittee",
  "releasedToPublic",
];
const signedOff = handedIn.filter((stage) => stage !== "handedIn");
const accepted = signedOff.filter((stage) => stage !== "signedOff");

/** The database itself refuses a contribution that is further than the steps in it: nothing is accepted unsigned. */
export const contributionRules: JsonSchema = {
  ...logDocument<StoredContribution>(
    {
      planKey: text,
      periodKey: text,
      measureNumber: countFromOne,
      officeKey: text,
      part: oneOf(officeParts),
      stage: oneOf(contributionStages),
      draft,
      unchanged: flag,
      authorIds: listOf(text),
      returns: listOf(object<ReturnNote>({ accountId: text, role: text, at: text, note: text })),
      version: countFromOne,
      updatedAt: text,
      recentSaves: listOf(object<RecentSave>({ saveId: text, version: countFromOne })),
    },
    {
      content: { bsonType: "object" },
      handedIn: step,
      signedOff: step,
      accepted: step,
      withdrawn: object<Withdrawal>({
        on: isoDay,
        cause: oneOf(withdrawalCauses),
        from: oneOf(contributionStages),
      }),
    },
  ),
  allOf: [
    { anyOf: presentExactlyIf("handedIn", "stage", handedIn, contributionStages) },
    { anyOf: presentExactlyIf("content", "stage", handedIn, contributionStages) },
    { anyOf: presentExactlyIf("signedOff", "stage", signedOff, contributionStages) },
    { anyOf: presentExactlyIf("accepted", "stage", accepted, contributionStages) },
    { anyOf: presentExactlyIf("withdrawn", "stage", ["withdrawn"], contributionStages) },
  ],
};
