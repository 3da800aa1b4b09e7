import type { Actor } from "~/domain/access/actor";
import type { ContributionKey } from "~/domain/reporting/contribution";
import { draftLimits } from "~/domain/reporting/draft-schema";
import type { ContributionResult } from "./contribution-refusal";
import { findContributionFacts } from "./find-contribution-facts.server";
import { planMove } from "./plan-move.server";
import { recordMove } from "./record-move.server";

export interface MoveOnInput {
  actor: Actor;
  key: ContributionKey;
  move: "takeBack" | "signOff" | "returnToOffice" | "accept";
  /** The version the actor has seen: nobody signs what was changed behind their back. */
  expectedVersion: number;
  /** Needed for a return. */
  note?: string;
}

/** Takes back, signs off, returns or accepts a contribution. */
export async function moveOn(input: MoveOnInput): Promise<ContributionResult<{ version: number }>> {
  const { actor, key, move, expectedVersion, note } = input;
  const known = await findContributionFacts(actor, key);
  if (!known) return { ok: false, refusal: { code: "notFound" } };
  if (note !== undefined && note.length > draftLimits.note) {
    return { ok: false, refusal: { code: "malformed", fields: ["note"] } };
  }
  const plan = planMove({ actor, ...known, move, note });
  if (!plan.ok) return plan;
  if (known.contribution.version !== expectedVersion) {
    return { ok: false, refusal: { code: "conflict", current: known.contribution } };
  }
  return recordMove({ actor, contribution: known.contribution, plan });
}
