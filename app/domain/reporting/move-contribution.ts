import type { Contribution, ContributionStep } from "./contribution";
import {
  type ContributionMove,
  type ContributionStage,
  type MoverSide,
  moveRules,
} from "./contribution-stages";
import type { PeriodState } from "./period";

/** What the rules of the way need to know of a contribution. */
export type MovableContribution = Pick<Contribution, "stage" | "authorIds" | "signedOff">;

export interface MoveRequest {
  move: ContributionMove;
  side: MoverSide;
  by: ContributionStep;
  note?: string;
  periodState: PeriodState;
}

export type MoveRefusal =
  | { code: "periodNotOpen"; periodState: PeriodState }
  | { code: "notFromThisStage"; stage: ContributionStage; move: ContributionMove }
  | { code: "notThisSide"; move: ContributionMove }
  | { code: "ownReport"; move: ContributionMove }
  | { code: "noteMissing"; move: ContributionMove };

export type MoveResult = { ok: true; stage: ContributionStage } | { ok: false; refusal: MoveRefusal };

/** The head may return only what waits for the head; afterwards the contribution is with the commissioner. */
function sideFits(move: ContributionMove, side: MoverSide, stage: ContributionStage): boolean {
  if (!moveRules[move].sides.includes(side)) return false;
  if (move !== "returnToOffice") return true;
  return side === "head" ? stage === "handedIn" : stage !== "handedIn";
}

/** Nobody confirms an own report: who typed or handed in may not sign off, who signed off may not accept. */
function isOwnReport(contribution: MovableContribution, move: ContributionMove, accountId: string): boolean {
  if (!moveRules[move].byAnother) return false;
  if (contribution.authorIds.includes(accountId)) return true;
  return move === "accept" && contribution.signedOff?.accountId === accountId;
}

/**
 * The stage after a move, or why it is refused. Says nothing about rights: callers ask `can` first.
 * Only an open period accepts moves.
 */
export function moveContribution(contribution: MovableContribution, request: MoveRequest): MoveResult {
  const { move, side, by, note, periodState } = request;
  const refuse = (refusal: MoveRefusal): MoveResult => ({ ok: false, refusal });

  if (periodState !== "open") return refuse({ code: "periodNotOpen", periodState });
  const stage = moveRules[move].stages[contribution.stage];
  if (stage === undefined) return refuse({ code: "notFromThisStage", stage: contribution.stage, move });
  if (!sideFits(move, side, contribution.stage)) return refuse({ code: "notThisSide", move });
  if (isOwnReport(contribution, move, by.accountId)) return refuse({ code: "ownReport", move });
  if (moveRules[move].noteRequired && !note?.trim()) return refuse({ code: "noteMissing", move });
  return { ok: true, stage };
}

/** What the step leaves behind in the contribution, next to the new stage. */
export function traceOfMove(
  contribution: Pick<Contribution, "authorIds" | "returns">,
  request: MoveRequest,
): Partial<Contribution> {
  const { move, by, note } = request;
  const authorIds = contribution.authorIds.includes(by.accountId)
    ? contribution.authorIds
    : [...contribution.authorIds, by.accountId];
  switch (move) {
    case "save":
      return { authorIds };
    case "handIn":
      return { authorIds, handedIn: by, signedOff: undefined, accepted: undefined };
    case "takeBack":
      return { handedIn: undefined, content: undefined };
    case "signOff":
      return { signedOff: by };
    case "returnToOffice":
      return {
        returns: [...contribution.returns, { ...by, note: note?.trim() ?? "" }],
        handedIn: undefined,
        signedOff: undefined,
        accepted: undefined,
        content: undefined,
      };
    case "accept":
      return { accepted: by };
    case "releaseToCommittee":
    case "releaseToPublic":
      return {};
  }
}
