import type { MeasureState } from "../measure/state";

const draftProblemCodes = [
  "required",
  "reasonRequired",
  "agreedByRequired",
  "evidenceRequired",
  "valueOrReasonRequired",
  "invalidDate",
  "dateInFuture",
  "dateInPast",
  "sameDate",
  "invalidNumber",
  "noWebAddress",
  "unknownMilestone",
  "milestoneAlreadyDone",
  "onlyLeadOffice",
  "contradictsMilestones",
] as const;
export type DraftProblemCode = (typeof draftProblemCodes)[number];

/** A rule that a draft breaks. `field` is the name of the form field, e.g. `milestones.start.doneOn`. */
export interface DraftProblem {
  field: string;
  code: DraftProblemCode;
  /** For `contradictsMilestones`: the state that follows from the milestones; null where they do not tell. */
  computed?: MeasureState | null;
}

/** Collects the problems of a draft. */
export type ReportProblem = (field: string, code: DraftProblemCode) => void;
