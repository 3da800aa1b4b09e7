import type { Provenance } from "../provenance";

/** What the computed statements about a measure rest on: when a report is owed, what is due, what was reported. */
export const modelledBases = ["periods", "milestones", "reports"] as const;
export type ModelledBasis = (typeof modelledBases)[number];

interface Labelled {
  provenance?: { label: Provenance };
}

/**
 * Which of the foundations contain something invented. The label of a measure speaks of its topic only: state, lights
 * and progress of a sourced measure are no facts as long as anything they are computed from is modelled.
 */
export function modelledBasis(foundations: Record<ModelledBasis, readonly Labelled[]>): ModelledBasis[] {
  return modelledBases.filter((basis) =>
    foundations[basis].some(({ provenance }) => provenance?.label === "modelled"),
  );
}
