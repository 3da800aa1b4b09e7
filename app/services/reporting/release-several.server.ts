import type { Actor } from "~/domain/access/actor";
import type { ContributionKey } from "~/domain/reporting/contribution";
import type { ReleaseAudience } from "~/domain/reporting/progress-report";
import { release } from "../contributions/release.server";

export interface Choice {
  key: ContributionKey;
  /** The version that was chosen; a contribution changed since is not released. */
  expectedVersion: number;
}

/** Releases several contributions, each by itself. @returns how many were, and how many were refused */
export async function releaseSeveral(input: {
  actor: Actor;
  choices: readonly Choice[];
  audience: ReleaseAudience;
}): Promise<{ released: number; refused: number }> {
  const { actor, choices, audience } = input;
  let released = 0;
  for (const choice of choices) {
    const result = await release({ actor, ...choice, audience });
    if (result.ok) released++;
  }
  return { released, refused: choices.length - released };
}
