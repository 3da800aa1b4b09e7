import { canonicalJson } from "../canonical-json";
import type { ContributionDraft } from "./contribution";

export type DraftField = keyof ContributionDraft;

/** Order in which the form shows the fields. */
export const draftFields = [
  "state",
  "stateReason",
  "contradictionReason",
  "text",
  "obstacles",
  "nextStep",
  "nextReportOn",
  "milestones",
  "figures",
  "evidenceUrls",
] as const satisfies readonly DraftField[];

/** Fields in which two versions differ, in the order of the form. */
export function differingFields(
  a: Readonly<Record<DraftField, unknown>>,
  b: Readonly<Record<DraftField, unknown>>,
): DraftField[] {
  return draftFields.filter((field) => canonicalJson(a[field]) !== canonicalJson(b[field]));
}

/** Whose value a field of the merged version takes. A text may also be written anew. */
export type MergeChoice = "mine" | "theirs";

/** Merges two versions field by field; without a choice for a field, mine stays, so that nothing typed is lost. */
export function mergeDrafts(
  mine: ContributionDraft,
  theirs: ContributionDraft,
  choices: Partial<Record<DraftField, MergeChoice>>,
): ContributionDraft {
  const taken = differingFields(mine, theirs).filter((field) => choices[field] === "theirs");
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
