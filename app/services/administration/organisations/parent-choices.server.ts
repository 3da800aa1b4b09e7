import { nameOn } from "~/domain/organisation/names";
import { municipalKinds, type Organisation, type OrganisationKind } from "~/domain/organisation/organisation";
import { today } from "~/platform/clock.server";
import type { Choice } from "../measure-form-dto";

const withMembers: readonly OrganisationKind[] = [
  ...municipalKinds,
  "council",
  "stateAuthority",
  "federalAuthority",
  "umbrellaAssociation",
  "network",
  "serviceProvider",
];

/** Open organisations others can belong to, by their name of today. */
export function parentChoices(organisations: readonly Organisation[]): Choice[] {
  const day = today();
  return organisations
    .filter(({ kind, closure }) => withMembers.includes(kind) && closure === undefined)
    .map((each) => ({ key: each.key, name: nameOn(each, day).name }))
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
}
