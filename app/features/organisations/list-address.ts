import {
  type OrganisationQuery,
  organisationParameters,
  organisationQueryParams,
} from "~/domain/organisation/organisation-query";

export const listPath = "/organisationen";

/** Kinds of filters, in the order in which the page offers them. */
export const filterKeys = ["kinds", "reaches", "structures", "themes"] as const satisfies readonly Exclude<
  keyof OrganisationQuery,
  "search"
>[];

/** Address of the list for a query. */
export function listAddress(query: OrganisationQuery): string {
  return addressOf(organisationQueryParams(query));
}

/** Address of the list without one filter value, as it stands in the address. */
export function addressWithout(query: OrganisationQuery, parameter: string, value: string): string {
  const rest = [...organisationQueryParams(query)].filter(
    ([name, each]) => name !== parameter || each !== value,
  );
  return addressOf(new URLSearchParams(rest));
}

/** The values of one filter as they stand in the address. */
export function valuesOf(query: OrganisationQuery, key: keyof OrganisationQuery): string[] {
  return organisationQueryParams(query).getAll(organisationParameters[key]);
}

function addressOf(params: URLSearchParams): string {
  const search = params.toString();
  return search === "" ? listPath : `${listPath}?${search}`;
}
