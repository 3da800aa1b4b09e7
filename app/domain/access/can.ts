import { type Actor, rolesOf } from "./actor";
import type { Action, ObjectByAction } from "./objects";
import type { RoleAssignment } from "./roles";
import { accessRules } from "./rules";

/** The role by which an actor may act. The audit log names it instead of the person. */
export type Capacity = RoleAssignment | { role: "public"; organisationKey?: undefined };

/**
 * In which capacity the actor may do this, or `null` if they may not. Roles are tried in the order they were
 * assigned, the public's rights last.
 */
export function capacityFor<A extends Action>(
  actor: Actor,
  action: A,
  object: ObjectByAction[A],
): Capacity | null {
  const grants = accessRules[action];
  const capacities: Capacity[] = [...rolesOf(actor), { role: "public" }];
  return (
    capacities.find((capacity) => {
      const assignment = capacity.role === "public" ? undefined : capacity;
      return grants.some(
        (grant) =>
          grant.to.includes(capacity.role) &&
          grant.when.every((condition) => condition.holds({ actor, assignment, object })),
      );
    }) ?? null
  );
}

/** May this actor do this with this object? Pure; everything that is not granted in `rules.ts` is forbidden. */
export function can<A extends Action>(actor: Actor, action: A, object: ObjectByAction[A]): boolean {
  return capacityFor(actor, action, object) !== null;
}
