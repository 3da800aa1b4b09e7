import { type OrganisationQuery, organisationParameters } from "~/domain/organisation/organisation-query";
import type { OrganisationListDto } from "~/services/organisations/organisation-dto";
import { organisationListText as text } from "~/texts/de/organisation-list";
import type { Chip } from "~/ui/chips";
import { addressWithout, filterKeys, valuesOf } from "./list-address";

/** The filters of a query in the words of the form. */
export function activeFilters(query: OrganisationQuery, options: OrganisationListDto["options"]): Chip[] {
  const chip = (parameter: string, inAddress: string, name: string, value: string): Chip => ({
    key: `${parameter} ${inAddress}`,
    name,
    value,
    href: addressWithout(query, parameter, inAddress),
  });
  return [
    ...valuesOf(query, "search").map((search) =>
      chip(organisationParameters.search, search, text.searchName, text.quoted(search)),
    ),
    ...filterKeys.flatMap((key) =>
      valuesOf(query, key).map((value) => {
        const label = options[key].find((option) => option.value === value)?.label ?? value;
        return chip(organisationParameters[key], value, text.filterNames[key], label);
      }),
    ),
  ];
}
