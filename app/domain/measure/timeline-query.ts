import { type QueryNotice, readQuery } from "../query-reader";
import { stateSlugs } from "./measure-query";
import type { ShownState } from "./state";

/** Years show the whole plan in years, quarters one year in quarters. */
type TimelineZoom = "year" | "quarter";
type TimelineView = "axis" | "table";

/** What the time axis shows, read from the address. Names and values there are a public contract. */
export interface TimelineQuery {
  fields: string[];
  offices: string[];
  states: ShownState[];
  onlyLate: boolean;
  zoom: TimelineZoom;
  /** The year shown; `null` shows the whole period of the plan. */
  year: number | null;
  /** The same measures and milestones, drawn or as a table: two pages, because both on one would be sent twice. */
  view: TimelineView;
  /** From 1. Pages keep a plan of a thousand measures readable. */
  page: number;
}

/** Measures on one page of the time axis. */
export const timelinePageSize = 50;

export const timelineParameters = {
  fields: "handlungsfeld",
  offices: "amt",
  states: "stand",
  onlyLate: "hinweis",
  zoom: "ansicht",
  year: "jahr",
  view: "darstellung",
  page: "seite",
} as const satisfies Record<keyof TimelineQuery, string>;

const zoomSlugs: Record<TimelineZoom, string> = { year: "jahre", quarter: "quartale" };
const viewSlugs: Record<TimelineView, string> = { axis: "zeitachse", table: "tabelle" };
export const onlyLateSlug = "verspaetet";

/** Reads the query of the time axis; what is unknown or malformed is left out and named in `notices`. */
export function parseTimelineQuery(
  params: URLSearchParams,
  known: { fields: ReadonlySet<string>; offices: ReadonlySet<string>; years: ReadonlySet<number> },
): { query: TimelineQuery; notices: QueryNotice[] } {
  const names = timelineParameters;
  const reader = readQuery(params, Object.values(names));
  const year = reader.number(names.year, 0, (value) => known.years.has(value));
  const query: TimelineQuery = {
    fields: reader.keys(names.fields, known.fields),
    offices: reader.keys(names.offices, known.offices),
    states: reader.codes(names.states, stateSlugs),
    onlyLate: reader.codes(names.onlyLate, { late: onlyLateSlug }).length > 0,
    zoom: reader.codes(names.zoom, zoomSlugs)[0] ?? "year",
    year: year === 0 ? null : year,
    view: reader.codes(names.view, viewSlugs)[0] ?? "axis",
    page: reader.number(names.page, 1, (value) => value >= 1),
  };
  return { query, notices: reader.notices() };
}

/** Writes a query as parameters, defaults left out. The reverse of `parseTimelineQuery`. */
export function timelineQueryParams(query: TimelineQuery): URLSearchParams {
  const names = timelineParameters;
  const params = new URLSearchParams();
  for (const field of query.fields) params.append(names.fields, field);
  for (const office of query.offices) params.append(names.offices, office);
  for (const state of query.states) params.append(names.states, stateSlugs[state]);
  if (query.onlyLate) params.append(names.onlyLate, onlyLateSlug);
  if (query.zoom !== "year") params.append(names.zoom, zoomSlugs[query.zoom]);
  if (query.year !== null) params.append(names.year, String(query.year));
  if (query.view !== "axis") params.append(names.view, viewSlugs[query.view]);
  if (query.page !== 1) params.append(names.page, String(query.page));
  return params;
}
