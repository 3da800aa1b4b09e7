/** Address of the page of a contribution. */
export const contributionPath = (of: { periodKey: string; measureNumber: number; officeKey: string }) =>
  `/beitraege/${of.periodKey}/${of.measureNumber}/${of.officeKey}`;
