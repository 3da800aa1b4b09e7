import { type MeasureQuery, measureQueryParams, queryParameters } from "~/domain/measure/measure-query";
import type { FilterOptions } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { addressWithout, addressWithoutFilters, filterKeys } from "./list-address";

interface ActiveFilter {
  parameter: string;
  value: string;
  name: string;
  label: string;
}

/** What narrows the list now, each with a link that takes it away. */
export function ActiveFilters({ query, options }: { query: MeasureQuery; options: FilterOptions }) {
  const filters = activeFilters(query, options);
  if (filters.length === 0) return null;
  return (
    <div className="chips">
      <ul aria-label={text.activeFilters}>
        {filters.map(({ parameter, value, name, label }) => (
          <li key={`${parameter} ${value}`}>
            <a className="chip" href={addressWithout(query, parameter, value)}>
              <VisuallyHidden>{text.removeFilter} </VisuallyHidden>
              <span className="chip__name">{name}</span> {label}
            </a>
          </li>
        ))}
      </ul>
      {filters.length < 2 ? null : <a href={addressWithoutFilters(query)}>{text.removeAll}</a>}
    </div>
  );
}

/** The filters of a query in the words of the form. */
export function activeFilters(query: MeasureQuery, options: FilterOptions): ActiveFilter[] {
  const params = measureQueryParams(query);
  const search = { parameter: queryParameters.search, value: query.search };
  const leadOnly = params.getAll(queryParameters.leadOnly);
  return [
    ...(query.search === "" ? [] : [{ ...search, name: text.searchName, label: text.quoted(query.search) }]),
    ...filterKeys.flatMap((key) =>
      params.getAll(queryParameters[key]).map((value) => ({
        parameter: queryParameters[key],
        value,
        name: text.filterNames[key],
        label: options[key].find((option) => option.value === value)?.label ?? value,
      })),
    ),
    ...leadOnly.map((value) => ({
      parameter: queryParameters.leadOnly,
      value,
      name: text.filterNames.offices,
      label: text.leadOnly,
    })),
  ];
}
