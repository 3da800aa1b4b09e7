import type { AssignableRole, RoleAssignment } from "./roles";

/** A person who is signed in. */
export interface AccountActor {
  kind: "account";
  accountId: string;
  roles: readonly RoleAssignment[];
}

/** Actor (handelnde Person): who asks for something. Without a session it is the public. */
export type Actor = AccountActor | { kind: "public" };

export const publicActor: Actor = { kind: "public" };

export const accountIdOf = (actor: Actor): string | undefined =>
  actor.kind === "account" ? actor.accountId : undefined;

export const rolesOf = (actor: Actor): readonly RoleAssignment[] =>
  actor.kind === "account" ? actor.roles : [];

export const hasRole = (actor: Actor, role: AssignableRole): boolean =>
  rolesOf(actor).some((assignment) => assignment.role === role);

/** Keys of the offices for which the actor may write or sign, each once, in the order they were assigned. */
export function officeKeysOf(actor: Actor): string[] {
  const keys = rolesOf(actor)
    .filter(({ role }) => role === "officeEditor" || role === "officeHead")
    .flatMap(({ organisationKey }) => organisationKey ?? []);
  return [...new Set(keys)];
}
