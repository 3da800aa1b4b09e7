import type { IsoDay } from "../date/precise-date";
import type { DatedName, Organisation } from "./organisation";
import { byValidity, type Validity } from "./validity";

/**
 * The name an organisation had on a day. Old periods show the name of their time: offices get renamed and regrouped.
 * A day in a gap, or before the first name, takes the nearest earlier name, else the earliest one, because a page
 * without a name helps nobody.
 * @throws if the organisation has no name at all, which the schema excludes
 */
export function nameOn(organisation: Pick<Organisation, "key" | "names">, day: IsoDay): DatedName {
  const ascending = byValidity(organisation.names);
  const name =
    ascending.findLast((entry) => isValidOn(entry, day)) ??
    ascending.findLast((entry) => (entry.validFrom ?? "") <= day) ??
    ascending[0];
  if (!name) throw new Error(`Organisation ${organisation.key} has no name`);
  return name;
}

/** The names open organisations bear on a day, for telling whether a new one would be mistaken for one of them. */
export function namesOfToday(
  organisations: readonly Pick<Organisation, "key" | "names" | "closure">[],
  today: IsoDay,
): Set<string> {
  const open = organisations.filter(({ closure }) => closure === undefined);
  return new Set(open.map((organisation) => nameOn(organisation, today).name));
}

/** Key of the organisation it belonged to on a day; `null` if none is recorded for that day (never guessed). */
export function parentOn(organisation: Pick<Organisation, "parents">, day: IsoDay): string | null {
  return byValidity(organisation.parents).findLast((entry) => isValidOn(entry, day))?.organisationKey ?? null;
}

/** Both ends are inclusive, an absent end is open. */
function isValidOn(entry: Validity, day: IsoDay): boolean {
  return (entry.validFrom ?? "") <= day && (entry.validTo === undefined || day <= entry.validTo);
}
