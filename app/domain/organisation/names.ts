import type { IsoDay } from "../date/precise-date";
import type { DatedName, Organisation } from "./organisation";

interface Validity {
  validFrom?: IsoDay;
  validTo?: IsoDay;
}

/**
 * The name an organisation had on a day. Old periods show the name of their time: offices get renamed and regrouped.
 * A day in a gap, or before the first name, takes the nearest earlier name, else the earliest one, because a page
 * without a name helps nobody.
 * @throws if the organisation has no name at all, which the schema excludes
 */
export function nameOn(organisation: Pick<Organisation, "key" | "names">, day: IsoDay): DatedName {
  const ascending = [...organisation.names].sort(byStart);
  const name =
    ascending.findLast((entry) => isValidOn(entry, day)) ??
    ascending.findLast((entry) => (entry.validFrom ?? "") <= day) ??
    ascending[0];
  if (!name) throw new Error(`Organisation ${organisation.key} has no name`);
  return name;
}

/** Key of the organisation it belonged to on a day; `null` if none is recorded for that day (never guessed). */
export function parentOn(organisation: Pick<Organisation, "parents">, day: IsoDay): string | null {
  return (
    [...organisation.parents].sort(byStart).findLast((entry) => isValidOn(entry, day))?.organisationKey ??
    null
  );
}

/** Both ends are inclusive, an absent end is open. */
function isValidOn(entry: Validity, day: IsoDay): boolean {
  return (entry.validFrom ?? "") <= day && (entry.validTo === undefined || day <= entry.validTo);
}

function byStart(a: Validity, b: Validity): number {
  const [left, right] = [a.validFrom ?? "", b.validFrom ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}
