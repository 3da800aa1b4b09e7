import type { ContributionKey } from "../reporting/contribution";

/** Keys of objects in the audit log; they follow the addresses of the pages and sort by plan. */
export const contributionObjectKey = ({ planKey, periodKey, measureNumber, officeKey }: ContributionKey) =>
  `${planKey}/${periodKey}/${measureNumber}/${officeKey}`;

export const periodObjectKey = (planKey: string, periodKey: string) => `${planKey}/${periodKey}`;

export const measureObjectKey = (planKey: string, measureNumber: number) => `${planKey}/${measureNumber}`;

export const fieldObjectKey = (planKey: string, fieldKey: string) => `${planKey}/${fieldKey}`;
