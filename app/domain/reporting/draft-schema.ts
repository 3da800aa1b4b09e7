import { z } from "zod";
import { measureStates } from "../measure/state";
import { milestoneReportKinds } from "./contribution";

/** Most characters of each field; the form counts with them and the server refuses more. */
export const draftLimits = {
  text: 4000,
  obstacles: 2000,
  nextStep: 1000,
  reason: 1000,
  agreedBy: 200,
  date: 40,
  url: 500,
  label: 200,
  unit: 60,
  number: 40,
  note: 2000,
  milestones: 100,
  evidenceUrls: 10,
  figures: 20,
} as const;

const textUpTo = (max: number) => z.string().max(max, { error: "tooLong" });

const milestoneEntrySchema = z.strictObject({
  milestoneKey: textUpTo(100),
  kind: z.enum(milestoneReportKinds, { error: "unknownChoice" }),
  doneOn: textUpTo(draftLimits.date),
  evidenceUrl: textUpTo(draftLimits.url),
  newDue: textUpTo(draftLimits.date),
  shiftReason: textUpTo(draftLimits.reason),
  agreedBy: textUpTo(draftLimits.agreedBy),
});

const figureEntrySchema = z.strictObject({
  label: textUpTo(draftLimits.label),
  unit: textUpTo(draftLimits.unit),
  value: textUpTo(draftLimits.number),
  reasonForNoValue: textUpTo(draftLimits.reason),
});

/**
 * What may be stored as a draft: the right shape and no more than the permitted length. Anything that merely
 * breaks a rule of content may be saved, because saving must never lose what somebody typed.
 */
export const contributionDraftSchema = z.strictObject({
  state: z.union([z.literal(""), z.enum(measureStates)], { error: "unknownChoice" }),
  stateReason: textUpTo(draftLimits.reason),
  contradictionReason: textUpTo(draftLimits.reason),
  text: textUpTo(draftLimits.text),
  obstacles: textUpTo(draftLimits.obstacles),
  nextStep: textUpTo(draftLimits.nextStep),
  nextReportOn: textUpTo(draftLimits.date),
  milestones: z.array(milestoneEntrySchema).max(draftLimits.milestones, { error: "tooMany" }),
  evidenceUrls: z.array(textUpTo(draftLimits.url)).max(draftLimits.evidenceUrls, { error: "tooMany" }),
  figures: z.array(figureEntrySchema).max(draftLimits.figures, { error: "tooMany" }),
});
