import { addDays } from "../date/iso-day";
import type { IsoDay } from "../date/precise-date";
import type { Measure, PartnerRole } from "../measure/measure";
import type { ContributionKey } from "../reporting/contribution";
import { type ContributionStage, isOwed, isReleased } from "../reporting/contribution-stages";
import type { DatedParent, Organisation } from "./organisation";
import { sectorOf } from "./sector";
import { successorsAmong } from "./succession";
import { byValidity } from "./validity";

type Parts = Pick<Measure, "leadOfficeKey" | "contributingOfficeKeys" | "partners">;

const measureParts = ["lead", "contributing", "partner"] as const;
export type MeasurePart = (typeof measureParts)[number];

/** The parts an organisation has in a measure, the most responsible one first. */
export function partsIn(measure: Parts, key: string): MeasurePart[] {
  const has: Record<MeasurePart, boolean> = {
    lead: measure.leadOfficeKey === key,
    contributing: measure.contributingOfficeKeys.includes(key),
    partner: measure.partners.some(({ organisationKey }) => organisationKey === key),
  };
  return measureParts.filter((part) => has[part]);
}

/**
 * Whether one organisation can carry on the tasks of another: it is there, and of the same sector, because an
 * association cannot take over the duties of an office.
 */
export function mayTakeOver(
  target: Pick<Organisation, "key" | "kind" | "closure">,
  from: Pick<Organisation, "key" | "kind">,
): boolean {
  return (
    target.key !== from.key && target.closure === undefined && sectorOf(target.kind) === sectorOf(from.kind)
  );
}

/** The parents of a member from `day` on below `to` instead of `from`; below nobody if `to` is null. */
export function moveMember(
  parents: readonly DatedParent[],
  from: string,
  to: string | null,
  day: IsoDay,
): DatedParent[] {
  return byValidity(parents).flatMap((entry): DatedParent[] => {
    const ends = entry.validTo !== undefined && entry.validTo < day;
    if (entry.organisationKey !== from || ends) return [entry];
    const begins = (entry.validFrom ?? "") >= day;
    const before = begins ? [] : [{ ...entry, validTo: addDays(day, -1) }];
    if (to === null) return before;
    return [...before, { ...entry, organisationKey: to, validFrom: begins ? (entry.validFrom ?? day) : day }];
  });
}

/** The parts of a measure when `from` is merged into `to`: who had several parts keeps the most responsible one. */
export function handOverParts(measure: Parts, from: string, to: string): Parts {
  const renamed = (key: string) => (key === from ? to : key);
  const leadOfficeKey = renamed(measure.leadOfficeKey);
  const contributing = new Set(measure.contributingOfficeKeys.map(renamed));
  contributing.delete(leadOfficeKey);
  const partners: PartnerRole[] = [];
  for (const partner of measure.partners) {
    const taken = { ...partner, organisationKey: renamed(partner.organisationKey) };
    if (!partners.some((known) => JSON.stringify(known) === JSON.stringify(taken))) partners.push(taken);
  }
  return { leadOfficeKey, contributingOfficeKeys: [...contributing], partners };
}

type Owed = ContributionKey & { stage: ContributionStage };

/**
 * Which contributions of an open period go over when `from` is merged into `to`, whatever they hold. Released ones
 * stay with the report they became, withdrawn ones are owed no more. Where both organisations have one for the same measure, somebody would have to
 * decide between two texts, so those measures are named instead.
 * @param contributions of open periods
 */
export function handOverContributions<T extends Owed>(
  contributions: readonly T[],
  from: string,
  to: string,
): { moving: T[]; doubled: T[] } {
  const owed = contributions.filter(
    ({ officeKey, stage }) => officeKey === from && isOwed(stage) && !isReleased(stage),
  );
  const isDoubled = (one: T) =>
    contributions.some(
      (other) =>
        other.officeKey === to &&
        other.planKey === one.planKey &&
        other.periodKey === one.periodKey &&
        other.measureNumber === one.measureNumber,
    );
  return { moving: owed.filter((one) => !isDoubled(one)), doubled: owed.filter(isDoubled) };
}

/**
 * The parts of a measure that is taken up again, in the hands of those who carry on the tasks today.
 * @returns null if a responsible office has ended without a successor
 */
export function partsOfToday(
  measure: Parts,
  organisations: readonly Pick<Organisation, "key" | "closure">[],
): Parts | null {
  const successorsOf = successorsAmong(organisations);
  const isOpen = (key: string) => !organisations.some((each) => each.key === key && each.closure);
  const { leadOfficeKey, contributingOfficeKeys, partners } = measure;
  let parts: Parts = { leadOfficeKey, contributingOfficeKeys, partners };
  for (const { key, closure } of organisations) {
    const successor = successorsOf(key).at(-1);
    if (closure && successor && partsIn(parts, key).length > 0) parts = handOverParts(parts, key, successor);
  }
  return [parts.leadOfficeKey, ...parts.contributingOfficeKeys].every(isOpen) ? parts : null;
}
