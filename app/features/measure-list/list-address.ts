import {
  type MeasureQuery,
  measureQueryParams,
  queryParameters,
  type SortColumn,
} from "~/domain/measure/measure-query";
import type { FilterOptions } from "~/services/measures/measure-list-dto";

export const listPath = "/massnahmen";

/** Kinds of filters, in the order in which the page offers them. */
export const filterKeys = [
  "states",
  "lights",
  "fields",
  "offices",
  "partners",
  "types",
  "targetGroups",
  "provenances",
] as const satisfies readonly (keyof FilterOptions & keyof MeasureQuery)[];

/** Address of the list for a query with changes; any change leads back to the first page unless it names one. */
export function listAddress(query: MeasureQuery, changes: Partial<MeasureQuery> = {}): string {
  return addressOf(measureQueryParams({ ...query, page: 1, ...changes }));
}

/** Address of the list without one filter value, as it stands in the address. */
export function addressWithout(query: MeasureQuery, parameter: string, value: string): string {
  return addressOf(keep(query, (name, each) => name !== parameter || each !== value));
}

/** Address of the list without any filter; sorting, grouping and columns stay. */
export function addressWithoutFilters(query: MeasureQuery): string {
  return addressOf(keep(query, (name) => !filterParameters.includes(name)));
}

/** Sorting by a column; a second click on the same one turns the order round. */
export function sortedBy(query: MeasureQuery, column: SortColumn): Pick<MeasureQuery, "sort"> {
  const isCurrent = query.sort.column === column;
  return { sort: { column, descending: isCurrent && !query.sort.descending } };
}

/** The parts of the query that a form has no controls for. */
export function keptValues(query: MeasureQuery, own: readonly string[]): [name: string, value: string][] {
  return [...keep(query, (name) => !own.includes(name))];
}

/** Parameters the filter form has controls for. */
export const filterParameters: readonly string[] = [
  queryParameters.search,
  queryParameters.leadOnly,
  ...filterKeys.map((key) => queryParameters[key]),
];

function keep(query: MeasureQuery, wanted: (name: string, value: string) => boolean): URLSearchParams {
  const all = [...measureQueryParams({ ...query, page: 1 })];
  return new URLSearchParams(all.filter(([name, value]) => wanted(name, value)));
}

function addressOf(params: URLSearchParams): string {
  const search = params.toString();
  return search === "" ? listPath : `${listPath}?${search}`;
}
