import { type Actor, hasRole, officeKeysOf } from "./actor";
import { can } from "./can";

/** The parts of the application that are for some people only. They decide which links are shown, not who may enter. */
export interface Areas {
  /** Contributions can wait for this person. */
  tasks: boolean;
  /** The whole of a reporting round. */
  round: boolean;
  administration: boolean;
}

const administrativeActions = [
  "plan.edit",
  "field.edit",
  "measure.edit",
  "organisation.edit",
  "account.list",
] as const;

export const areasOf = (actor: Actor): Areas => ({
  tasks: hasRole(actor, "commissioner") || officeKeysOf(actor).length > 0,
  round: can(actor, "period.create", "site"),
  administration: administrativeActions.some((action) => can(actor, action, "site")),
});
