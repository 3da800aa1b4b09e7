import { findOrganisation } from "#models/organisation.server";
import type { Versioned } from "#models/versioned.server";
import { mayTakeOver } from "~/domain/organisation/hand-over";
import type { Organisation } from "~/domain/organisation/organisation";
import { checkEnd, type TypedEnd } from "./check-end.server";

/** What somebody typed to merge an organisation. */
export interface TypedMerger extends TypedEnd {
  /** Key of the organisation that goes on. */
  into: string;
}

export type CheckedMerger =
  | { ok: true; on: string; reason: string; target: Versioned<Organisation> }
  | { ok: false; problems: Record<string, string> };

/** Judges what was typed; fields of a merger have names of their own, for the form of a closing stands beside it. */
export async function checkMerger(organisation: Organisation, typed: TypedMerger): Promise<CheckedMerger> {
  const end = checkEnd(organisation, typed);
  const found = await findOrganisation(typed.into);
  const target = found && mayTakeOver(found, organisation) ? found : null;
  if (end.ok && target) return { ok: true, on: end.on, reason: end.reason, target };
  const { on, reason } = end.ok ? {} : end.problems;
  return {
    ok: false,
    problems: {
      ...(target === null && { into: typed.into === "" ? "required" : "noTargetOrganisation" }),
      ...(on && { mergeOn: on }),
      ...(reason && { mergeReason: reason }),
    },
  };
}
