import type { ReleaseAudience } from "../reporting/progress-report";
import { type Actor, rolesOf } from "./actor";
import type { AssignableRole } from "./roles";

/**
 * Whose eyes a query is made for. Every read service takes one; there is no default, so that nobody forgets it.
 * `internal` are the commissioner, the offices and the advisory council.
 */
const audiences = ["public", "committee", "internal"] as const;
export type Audience = (typeof audiences)[number];

/** The one rule for released reports: the public reads what is public, committees and insiders all that is released. */
export function mayReadReleased(audience: Audience, releasedTo: ReleaseAudience): boolean {
  return releasedTo === "public" || audience !== "public";
}

const audienceOfRole: Record<AssignableRole, Audience> = {
  // The administrator keeps accounts and has no business with content that is not public.
  administrator: "public",
  commissioner: "internal",
  officeEditor: "internal",
  officeHead: "internal",
  advisoryMember: "internal",
  advisoryChair: "internal",
  committeeMember: "committee",
};

/** The widest audience one of the actor's roles belongs to; the only way from an actor to an `Audience`. */
export function audienceOf(actor: Actor): Audience {
  const rank = (audience: Audience) => audiences.indexOf(audience);
  return rolesOf(actor)
    .map(({ role }) => audienceOfRole[role])
    .reduce<Audience>((widest, next) => (rank(next) > rank(widest) ? next : widest), "public");
}
