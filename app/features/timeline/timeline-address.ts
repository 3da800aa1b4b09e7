import {
  onlyLateSlug,
  type TimelineQuery,
  timelineParameters,
  timelineQueryParams,
} from "~/domain/measure/timeline-query";
import type { TimelineDto } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import type { Chip } from "~/ui/chips";

export const timelinePath = "/zeitplan";

/** Kinds of filters with several values, in the order in which the page offers them. */
export const filterKeys = ["fields", "offices", "states"] as const;

/** Parameters the filter form has controls for. */
const filterParameters: readonly string[] = [
  timelineParameters.onlyLate,
  ...filterKeys.map((key) => timelineParameters[key]),
];

/** Address of the time axis for a query with changes; any change leads back to the first page unless it names one. */
export function timelineAddress(query: TimelineQuery, changes: Partial<TimelineQuery> = {}): string {
  return withPath(timelinePath, timelineQueryParams({ ...query, page: 1, ...changes }));
}

/** Address of the CSV file with the measures of all pages. */
export function timelineCsvAddress(query: TimelineQuery): string {
  return withPath(`${timelinePath}.csv`, timelineQueryParams({ ...query, page: 1 }));
}

/** Address without any filter; the window and its division stay. */
export function addressWithoutFilters(query: TimelineQuery): string {
  return withPath(
    timelinePath,
    keep(query, (name) => !filterParameters.includes(name)),
  );
}

/** The parts of the query that the filter form has no controls for. */
export function keptValues(query: TimelineQuery): [name: string, value: string][] {
  return [...keep(query, (name) => !filterParameters.includes(name))];
}

/** The filters of a query in the words of the form. */
export function activeFilters(query: TimelineQuery, options: TimelineDto["options"]): Chip[] {
  const params = timelineQueryParams(query);
  const chip = (parameter: string, inAddress: string, name: string, value: string): Chip => ({
    key: `${parameter} ${inAddress}`,
    name,
    value,
    href: withPath(
      timelinePath,
      keep(query, (each, eachValue) => each !== parameter || eachValue !== inAddress),
    ),
  });
  return [
    ...filterKeys.flatMap((key) =>
      params.getAll(timelineParameters[key]).map((value) => {
        const label = options[key].find((option) => option.value === value)?.label ?? value;
        return chip(timelineParameters[key], value, text.filterNames[key], label);
      }),
    ),
    ...(query.onlyLate
      ? [chip(timelineParameters.onlyLate, onlyLateSlug, text.lateName, text.onlyLate)]
      : []),
  ];
}

function keep(query: TimelineQuery, wanted: (name: string, value: string) => boolean): URLSearchParams {
  const all = [...timelineQueryParams({ ...query, page: 1 })];
  return new URLSearchParams(all.filter(([name, value]) => wanted(name, value)));
}

function withPath(path: string, params: URLSearchParams): string {
  const search = params.toString();
  return search === "" ? path : `${path}?${search}`;
}
