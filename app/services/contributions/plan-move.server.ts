import type { Actor } from "~/domain/access/actor";
import { type Capacity, capacityFor } from "~/domain/access/can";
import type { Action, ContributionFacts, ObjectByAction } from "~/domain/access/objects";
import type { Contribution } from "~/domain/reporting/contribution";
import {
  type ContributionMove,
  type ContributionStage,
  type MoverSide,
  moveRules,
} from "~/domain/reporting/contribution-stages";
import { type MoveRequest, moveContribution } from "~/domain/reporting/move-contribution";
import { now } from "~/platform/clock.server";
import type { ContributionRefusal } from "./contribution-refusal";

type ContributionAction = { [A in Action]: ObjectByAction[A] extends ContributionFacts ? A : never }[Action] &
  `contribution.${string}`;

export const actionOfMove: Record<ContributionMove, ContributionAction> = {
  save: "contribution.writeDraft",
  handIn: "contribution.handIn",
  takeBack: "contribution.takeBack",
  signOff: "contribution.signOff",
  returnToOffice: "contribution.return",
  accept: "contribution.accept",
  releaseToCommittee: "contribution.releaseToCommittee",
  releaseToPublic: "contribution.releaseToPublic",
};

export type PlannedMove =
  | { ok: true; stage: ContributionStage; request: MoveRequest; capacity: Capacity }
  | { ok: false; refusal: ContributionRefusal };

interface MoveWish {
  actor: Actor;
  contribution: Contribution;
  facts: ContributionFacts;
  move: ContributionMove;
  note?: string;
}

/**
 * Decides a move by the rights (`can`) and by the rules of the way. Where both refuse, the rules speak: "already
 * handed in" helps more than "not allowed".
 */
export function planMove({ actor, contribution, facts, move, note }: MoveWish): PlannedMove {
  const capacity = capacityFor(actor, actionOfMove[move], facts);
  const accountId = actor.kind === "account" ? actor.accountId : "";
  const request: MoveRequest = {
    move,
    side: sideOf(move, contribution.stage),
    by: { accountId, role: capacity?.role ?? "public", at: now().toISOString() },
    note,
    periodState: facts.periodState,
  };
  const result = moveContribution(contribution, request);
  if (!result.ok) return result;
  if (!capacity || accountId === "") return { ok: false, refusal: { code: "forbidden" } };
  return { ok: true, stage: result.stage, request, capacity };
}

/** `can` has decided on which side the actor stands; a return comes from whoever has the contribution. */
function sideOf(move: ContributionMove, stage: ContributionStage): MoverSide {
  if (move === "returnToOffice") return stage === "handedIn" ? "head" : "commissioner";
  return moveRules[move].sides[0] ?? "editor";
}
