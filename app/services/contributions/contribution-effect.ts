import type { OfficePart } from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import type { ContributionStepKind } from "~/domain/reporting/follow-measure";

/** What a planned change of a measure would do to one contribution of an open period. */
export interface ContributionEffect {
  kind: ContributionStepKind;
  officeName: string;
  periodName: string;
  /** How far it is now. */
  stage: ContributionStage;
  /** The part in which it is owed afterwards; for `withdraw` the one it had. */
  part: OfficePart;
}
