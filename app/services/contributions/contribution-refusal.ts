import type { Contribution } from "~/domain/reporting/contribution";
import type { DraftProblem } from "~/domain/reporting/draft-problem";
import type { MoveRefusal } from "~/domain/reporting/move-contribution";
import type { UnchangedRefusal } from "~/domain/reporting/prefill";

/** Why nothing was changed. `notFound` also stands for what the actor may not know of. */
export type ContributionRefusal =
  | MoveRefusal
  | UnchangedRefusal
  | { code: "notFound" }
  | { code: "forbidden" }
  /** The form is not one of ours: unknown fields, too long, wrong types. */
  | { code: "malformed"; fields: string[] }
  /** Rules of content; the draft itself was saved as `version`. */
  | { code: "incomplete"; problems: DraftProblem[]; version: number }
  /** Somebody else was faster; `current` is what is stored now. */
  | { code: "conflict"; current: Contribution };

export type ContributionResult<T> = ({ ok: true } & T) | { ok: false; refusal: ContributionRefusal };
