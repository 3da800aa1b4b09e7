import { addDays } from "../date/iso-day";
import type { IsoDay } from "../date/precise-date";
import type { DatedName } from "./organisation";

/** Days on which something holds; both ends inclusive, an absent end is open. */
export interface Validity {
  validFrom?: IsoDay;
  validTo?: IsoDay;
}

const startOf = ({ validFrom }: Validity) => validFrom ?? "";

/** Oldest first. */
export function byValidity<T extends Validity>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => (startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0));
}

/**
 * Ends what holds on `from` the day before. Days before `from` keep what they had; entries that had ended earlier
 * keep their end. `null` if an entry begins on `from` or later: its past or planned change would be overwritten.
 */
export function endBefore<T extends Validity>(entries: readonly T[], from: IsoDay): T[] | null {
  if (entries.some((entry) => startOf(entry) >= from)) return null;
  return byValidity(entries).map((entry) =>
    entry.validTo === undefined || entry.validTo >= from ? { ...entry, validTo: addDays(from, -1) } : entry,
  );
}

export type NameCorrection =
  | { ok: true; names: DatedName[] }
  | { ok: false; problem: "startNeeded" | "notAfterEarlierName" | "notBeforeLaterName" };

/**
 * Corrects a name that was recorded wrongly, or the day from which it held. If that day moves, the name before ends
 * the day before it, so that no day is left with two names.
 * @param index of the name among all, oldest first
 */
export function correctName(
  names: readonly DatedName[],
  index: number,
  corrected: Pick<DatedName, "name" | "shortName" | "validFrom">,
): NameCorrection {
  const ordered = byValidity(names);
  const [before, old, after] = [ordered[index - 1], ordered[index], ordered[index + 1]];
  const { validFrom } = corrected;
  if (before && validFrom === undefined) return { ok: false, problem: "startNeeded" };
  if (before && startOf(before) >= (validFrom ?? "")) return { ok: false, problem: "notAfterEarlierName" };
  const last = old?.validTo ?? (after?.validFrom && addDays(after.validFrom, -1));
  if (validFrom !== undefined && last !== undefined && validFrom > last)
    return { ok: false, problem: "notBeforeLaterName" };
  return {
    ok: true,
    names: ordered.map((entry, place) => {
      if (place === index) return { ...corrected, ...(entry.validTo && { validTo: entry.validTo }) };
      if (place !== index - 1 || validFrom === undefined) return entry;
      const joined = entry.validTo === undefined || addDays(entry.validTo, 1) === old?.validFrom;
      return joined || (entry.validTo ?? "") >= validFrom
        ? { ...entry, validTo: addDays(validFrom, -1) }
        : entry;
    }),
  };
}
