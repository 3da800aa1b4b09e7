import type { IsoDay } from "~/domain/date/precise-date";
import { nameOn } from "~/domain/organisation/names";
import type { Organisation } from "~/domain/organisation/organisation";
import type { OrganisationRef } from "./measure-summary";
import { oncePerModel, type RefOf } from "./read-model.server";

/** Finds the organisations of a plan by key, under the names of one day. Refs are shared, so lists stay small. */
export function organisationRefs(organisations: ReadonlyMap<string, Organisation>, day: IsoDay): RefOf {
  const refs = new Map<string, OrganisationRef>();
  return (key) => {
    const known = refs.get(key);
    if (known) return known;
    const organisation = organisations.get(key);
    const { name, shortName } = organisation ? nameOn(organisation, day) : { name: key };
    const ref = { key, name, shortName: shortName ?? name };
    refs.set(key, ref);
    return ref;
  };
}

/** The organisations of a read model under the names of its day. */
export const refsOf = oncePerModel((model) => organisationRefs(model.organisations, model.today));
