import type { IsoDay } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import type { Contribution, OfficePart, WithdrawalCause } from "./contribution";
import { type ContributionStage, isOwedByOffice, isReleased } from "./contribution-stages";
import { type OwedContribution, owedContributions } from "./owed-contributions";
import type { ReportingPeriod } from "./period";
import type { ReportFact } from "./reporting-status";

type FollowedMeasure = Pick<
  Measure,
  "number" | "leadOfficeKey" | "contributingOfficeKeys" | "period" | "closure"
>;

/** What has to happen to the contributions of an open period, because their measure changed. */
export interface ContributionSteps<T> {
  withdraw: { contribution: T; cause: WithdrawalCause }[];
  /** Owed again; `stage` is where the office goes on. */
  restore: { contribution: T; part: OfficePart; stage: ContributionStage }[];
  /** Still owed, in another part. */
  recast: { contribution: T; part: OfficePart }[];
  add: OwedContribution[];
}

export type ContributionStepKind = keyof ContributionSteps<unknown>;

/**
 * Lets the contributions of an open period follow their measure: what is not owed any more is withdrawn, what is owed
 * again comes back, what is newly owed is added. A released contribution is a report and stays. Whatever was handed in
 * has to be handed in again after a withdrawal, because the measure may be another one by then; nothing typed is lost.
 * @param contributions of this measure in this period, in any order
 * @param reports released reports about this measure, of any period
 */
export function followMeasure<T extends Pick<Contribution, "officeKey" | "part" | "stage" | "withdrawn">>(
  measure: FollowedMeasure,
  period: Pick<ReportingPeriod, "to">,
  contributions: readonly T[],
  reports: readonly ReportFact[],
): ContributionSteps<T> {
  const owed = new Map(
    owedContributions([measure], period, reports).map((each) => [each.officeKey, each] as const),
  );
  const steps: ContributionSteps<T> = { withdraw: [], restore: [], recast: [], add: [] };
  for (const contribution of contributions) {
    const duty = owed.get(contribution.officeKey);
    owed.delete(contribution.officeKey);
    const { stage, part, withdrawn } = contribution;
    if (isReleased(stage)) continue;
    if (!duty) {
      if (!withdrawn) steps.withdraw.push({ contribution, cause: causeOf(measure, contribution.officeKey) });
    } else if (withdrawn) {
      steps.restore.push({ contribution, part: duty.part, stage: stageAfter(withdrawn.from) });
    } else if (part !== duty.part && isOwedByOffice(stage)) {
      steps.recast.push({ contribution, part: duty.part });
    }
  }
  steps.add.push(...owed.values());
  return steps;
}

/** What withdrawing changes: the steps made so far end, the typed text stays. */
export function withdrawal(stage: ContributionStage, on: IsoDay, cause: WithdrawalCause) {
  return {
    stage: "withdrawn",
    withdrawn: { on, cause, from: stage },
    handedIn: undefined,
    signedOff: undefined,
    accepted: undefined,
    content: undefined,
  } as const;
}

function causeOf(measure: FollowedMeasure, officeKey: string): WithdrawalCause {
  if (measure.closure) return "measureClosed";
  const isResponsible =
    measure.leadOfficeKey === officeKey || measure.contributingOfficeKeys.includes(officeKey);
  return isResponsible ? "measureNotBegun" : "officeNotResponsible";
}

function stageAfter(from: ContributionStage): ContributionStage {
  return isOwedByOffice(from) ? from : "draft";
}
