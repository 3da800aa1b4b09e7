import { type MeasureQuery, measureQueryParams, queryParameters } from "~/domain/measure/measure-query";
import type { FilterOptions } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import type { Chip } from "~/ui/chips";
import { addressWithout, filterKeys } from "./list-address";

/** The filters of a query in the words of the form. */
export function activeFilters(query: MeasureQuery, options: FilterOptions): Chip[] {
  const params = measureQueryParams(query);
  const chip = (parameter: string, inAddress: string, name: string, value: string): Chip => ({
    key: `${parameter} ${inAddress}`,
    name,
    value,
    href: addressWithout(query, parameter, inAddress),
  });
  return [
    ...params
      .getAll(queryParameters.search)
      .map((search) => chip(queryParameters.search, search, text.searchName, text.quoted(search))),
    ...filterKeys.flatMap((key) =>
      params.getAll(queryParameters[key]).map((value) => {
        const label = options[key].find((option) => option.value === value)?.label ?? value;
        return chip(queryParameters[key], value, text.filterNames[key], label);
      }),
    ),
    ...params
      .getAll(queryParameters.leadOnly)
      .map((value) => chip(queryParameters.leadOnly, value, text.filterNames.offices, text.leadOnly)),
  ];
}
