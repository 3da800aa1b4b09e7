interface Addressed {
  periodKey: string;
  measureNumber: number;
  officeKey: string;
}

/** Address of the page of a contribution. */
export const contributionPath = (of: Addressed) =>
  `/beitraege/${of.periodKey}/${of.measureNumber}/${of.officeKey}`;

/** Addresses that it had as a contribution of offices that were merged into its office. */
export const formerPaths = (of: Addressed & { formerOffices: readonly { key: string }[] }) =>
  of.formerOffices.map(({ key }) => contributionPath({ ...of, officeKey: key }));

/** Name of the parameter that says which former office an address was of. */
export const formerOfficeParam = "frueher";

/** Address of a contribution for who came to it by the address of an office that was merged into its office. */
export const handedOverPath = (now: Addressed, former: Pick<Addressed, "officeKey">) =>
  `${contributionPath(now)}?${new URLSearchParams({ [formerOfficeParam]: former.officeKey })}`;
