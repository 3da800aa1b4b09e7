import type { Measure, PartnerRole } from "../measure/measure";
import type { ContributionKey } from "../reporting/contribution";
import { type ContributionStage, isReleased } from "../reporting/contribution-stages";
import { responsibleOffices } from "../reporting/reporting-status";

type Parts = Pick<Measure, "leadOfficeKey" | "contributingOfficeKeys" | "partners">;

/** Whether an organisation has any part in a measure. */
export const takesPart = (measure: Parts, key: string): boolean =>
  responsibleOffices(measure).includes(key) ||
  measure.partners.some(({ organisationKey }) => organisationKey === key);

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
 * stay with the report they became. Where both organisations have one for the same measure, somebody would have to
 * decide between two texts, so those measures are named instead.
 * @param contributions of open periods
 */
export function handOverContributions<T extends Owed>(
  contributions: readonly T[],
  from: string,
  to: string,
): { moving: T[]; doubled: T[] } {
  const owed = contributions.filter(({ officeKey, stage }) => officeKey === from && !isReleased(stage));
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
