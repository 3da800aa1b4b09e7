import type { IsoDay } from "../date/precise-date";
import { parentOn } from "./names";
import type { Organisation } from "./organisation";

type Member = Pick<Organisation, "key" | "parents">;

/**
 * Whether an organisation would belong to itself, directly or through others, on `from` or a later day.
 * @param organisations all, the changed one as it will be
 */
export function hasCircleFrom(organisations: readonly Member[], key: string, from: IsoDay): boolean {
  const byKey = new Map(organisations.map((each) => [each.key, each]));
  const changes = organisations.flatMap(({ parents }) => parents.flatMap(({ validFrom }) => validFrom ?? []));
  return [from, ...changes.filter((day) => day > from)].some((day) => {
    const seen = new Set<string>();
    for (let next: string | null = key; next !== null; ) {
      if (seen.has(next)) return next === key;
      seen.add(next);
      const organisation = byKey.get(next);
      next = organisation ? parentOn(organisation, day) : null;
    }
    return false;
  });
}
