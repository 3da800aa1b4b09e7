import type { ReleaseAudience } from "../reporting/progress-report";

/**
 * Whose eyes a query is made for. Every read service takes one; there is no default, so that nobody forgets it.
 * `internal` are the commissioner, the offices and the advisory council.
 */
export const audiences = ["public", "committee", "internal"] as const;
export type Audience = (typeof audiences)[number];

/** The one rule for released reports: the public reads what is public, committees and insiders all that is released. */
export function mayReadReleased(audience: Audience, releasedTo: ReleaseAudience): boolean {
  return releasedTo === "public" || audience !== "public";
}
