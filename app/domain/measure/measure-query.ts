import { type Provenance, provenances } from "../provenance";
import { type LightName, lightNames } from "./lights";
import { type MeasureType, measureTypes } from "./measure";
import { type ShownState, shownStates } from "./state";

/**
 * The question a list of measures answers, read from the address. Page, CSV and links share it, so that a bookmark
 * and its CSV file can never differ. Names and values in the address are German because citizens see them; they
 * are part of the public contract and must not change.
 */
export interface MeasureQuery {
  search: string;
  fields: string[];
  /** Responsible offices (lead or contributing). */
  offices: string[];
  partners: string[];
  states: ShownState[];
  types: MeasureType[];
  /** Lights that must be raised; several mean "any of them". */
  lights: LightName[];
  targetGroups: string[];
  provenances: Provenance[];
  sort: { column: SortColumn; descending: boolean };
  group: GroupBy | null;
  columns: ColumnKey[];
  /** From 1. */
  page: number;
  pageSize: number;
}

export const columnKeys = [
  "number",
  "title",
  "field",
  "type",
  "leadOffice",
  "state",
  "progress",
  "late",
  "overdue",
  "nextDue",
  "lastReport",
  "period",
  "partners",
  "provenance",
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export const sortColumns = [
  "number",
  "title",
  "field",
  "leadOffice",
  "state",
  "progress",
  "late",
  "overdue",
  "nextDue",
  "lastReport",
] as const satisfies readonly ColumnKey[];
export type SortColumn = (typeof sortColumns)[number];

export const groupings = ["field", "leadOffice"] as const;
export type GroupBy = (typeof groupings)[number];

export const pageSizes = [25, 50, 100, 200] as const;
export const defaultPageSize = 50;
export const maxSearchLength = 200;

export const defaultColumns: readonly ColumnKey[] = [
  "number",
  "title",
  "field",
  "leadOffice",
  "state",
  "progress",
  "late",
  "overdue",
  "nextDue",
  "lastReport",
];

export const emptyMeasureQuery: MeasureQuery = {
  search: "",
  fields: [],
  offices: [],
  partners: [],
  states: [],
  types: [],
  lights: [],
  targetGroups: [],
  provenances: [],
  sort: { column: "number", descending: false },
  group: null,
  columns: [...defaultColumns],
  page: 1,
  pageSize: defaultPageSize,
};

/** Names of the parameters in the address. */
export const queryParameters = {
  search: "suche",
  fields: "handlungsfeld",
  offices: "amt",
  partners: "partner",
  states: "stand",
  types: "art",
  lights: "hinweis",
  targetGroups: "zielgruppe",
  provenances: "herkunft",
  sort: "sortierung",
  group: "gruppe",
  columns: "spalte",
  page: "seite",
  pageSize: "zeilen",
} as const satisfies Record<keyof MeasureQuery, string>;

export const stateSlugs: Record<ShownState, string> = {
  planned: "geplant",
  underReview: "in-pruefung",
  inProgress: "in-umsetzung",
  ongoing: "laufend",
  completed: "abgeschlossen",
  postponed: "zurueckgestellt",
  discontinued: "nicht-weiterverfolgt",
  notReported: "nicht-berichtet",
};
export const typeSlugs: Record<MeasureType, string> = {
  review: "pruefauftrag",
  project: "projekt",
  continuous: "daueraufgabe",
  concept: "konzept",
};
export const lightSlugs: Record<LightName, string> = {
  measureLate: "verspaetet",
  reportOverdue: "bericht-ueberfaellig",
};
export const provenanceSlugs: Record<Provenance, string> = {
  sourced: "belegt",
  predecessor: "vorgaengerkonzept",
  proposal: "vorschlag-2021",
  practice: "praxis",
  modelled: "modelliert",
};
export const columnSlugs: Record<ColumnKey, string> = {
  number: "nummer",
  title: "titel",
  field: "handlungsfeld",
  type: "art",
  leadOffice: "amt",
  state: "stand",
  progress: "fortschritt",
  late: "verspaetung",
  overdue: "bericht",
  nextDue: "naechster-termin",
  lastReport: "letzter-bericht",
  period: "zeitraum",
  partners: "partner",
  provenance: "herkunft",
};
export const groupSlugs: Record<GroupBy, string> = { field: "handlungsfeld", leadOffice: "amt" };

/** Keys that exist in the plan; values outside are unknown. */
export interface KnownValues {
  fields: ReadonlySet<string>;
  offices: ReadonlySet<string>;
  partners: ReadonlySet<string>;
  targetGroups: ReadonlySet<string>;
}

/** A part of the address that was ignored. The text names it; nobody is left wondering why a filter does nothing. */
export type QueryNotice =
  | { rule: "unknownParameter"; parameter: string }
  | { rule: "unknownValue"; parameter: string; value: string }
  | { rule: "searchShortened"; maxLength: number }
  | { rule: "repeatedParameter"; parameter: string; used: string };

const maxNotices = 10;
const maxQuotedLength = 60;

/**
 * Reads a query from the parameters of an address. Never throws: what is unknown or malformed is left out and named
 * in `notices` (at most ten, quoted values shortened). Empty values, as forms send them, mean "no filter".
 * @param ignored names of parameters that belong to someone else on the page
 */
export function parseMeasureQuery(
  params: URLSearchParams,
  known: KnownValues,
  ignored: readonly string[] = [],
): { query: MeasureQuery; notices: QueryNotice[] } {
  const notices: QueryNotice[] = [];
  const names: ReadonlySet<string> = new Set([...Object.values(queryParameters), ...ignored]);
  for (const parameter of new Set(params.keys())) {
    if (!names.has(parameter)) notices.push({ rule: "unknownParameter", parameter: shorten(parameter) });
  }

  const rejected = (parameter: string, value: string) => {
    notices.push({ rule: "unknownValue", parameter, value: shorten(value) });
  };
  const values = (key: keyof MeasureQuery) => [
    ...new Set(
      params
        .getAll(queryParameters[key])
        .map((value) => value.trim())
        .filter((value) => value !== ""),
    ),
  ];
  const single = (key: keyof MeasureQuery) => {
    const [first, ...others] = values(key);
    if (first !== undefined && others.length > 0) {
      notices.push({ rule: "repeatedParameter", parameter: queryParameters[key], used: shorten(first) });
    }
    return first;
  };
  const keysOf = (key: keyof MeasureQuery, allowed: ReadonlySet<string>) =>
    values(key).filter((value) => allowed.has(value) || rejected(queryParameters[key], value));
  const codesOf = <Code extends string>(
    key: keyof MeasureQuery,
    codes: readonly Code[],
    slugs: Record<Code, string>,
  ) =>
    values(key).flatMap((value) => {
      const code = codes.find((each) => slugs[each] === value);
      if (code === undefined) rejected(queryParameters[key], value);
      return code === undefined ? [] : [code];
    });
  const numberOf = (key: "page" | "pageSize", fallback: number, allows: (value: number) => boolean) => {
    const text = single(key);
    if (text === undefined) return fallback;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (allows(value)) return value;
    rejected(queryParameters[key], text);
    return fallback;
  };

  const search = single("search") ?? "";
  if (search.length > maxSearchLength) notices.push({ rule: "searchShortened", maxLength: maxSearchLength });

  const columns = codesOf("columns", columnKeys, columnSlugs);
  const query: MeasureQuery = {
    search: search.slice(0, maxSearchLength),
    fields: keysOf("fields", known.fields),
    offices: keysOf("offices", known.offices),
    partners: keysOf("partners", known.partners),
    states: codesOf("states", shownStates, stateSlugs),
    types: codesOf("types", measureTypes, typeSlugs),
    lights: codesOf("lights", lightNames, lightSlugs),
    targetGroups: keysOf("targetGroups", known.targetGroups),
    provenances: codesOf("provenances", provenances, provenanceSlugs),
    sort: emptyMeasureQuery.sort,
    group: null,
    columns: columns.length > 0 ? columnKeys.filter((key) => columns.includes(key)) : [...defaultColumns],
    page: numberOf("page", 1, (value) => value >= 1),
    pageSize: numberOf("pageSize", defaultPageSize, (value) => pageSizes.some((size) => size === value)),
  };

  const sort = single("sort");
  if (sort !== undefined) {
    const column = sortColumns.find((each) => columnSlugs[each] === sort.replace(/^-/, ""));
    if (column) query.sort = { column, descending: sort.startsWith("-") };
    else rejected(queryParameters.sort, sort);
  }
  const group = single("group");
  if (group !== undefined) {
    query.group = groupings.find((each) => groupSlugs[each] === group) ?? null;
    if (query.group === null) rejected(queryParameters.group, group);
  }
  return { query, notices: notices.slice(0, maxNotices) };
}

/**
 * Writes a query as parameters of an address: always the same text for the same query, defaults left out. The
 * reverse of `parseMeasureQuery`.
 */
export function measureQueryParams(query: MeasureQuery): URLSearchParams {
  const params = new URLSearchParams();
  const add = (key: keyof MeasureQuery, values: readonly string[]) => {
    for (const value of values) params.append(queryParameters[key], value);
  };
  if (query.search) add("search", [query.search]);
  add("fields", query.fields);
  add("offices", query.offices);
  add("partners", query.partners);
  add(
    "states",
    query.states.map((state) => stateSlugs[state]),
  );
  add(
    "types",
    query.types.map((type) => typeSlugs[type]),
  );
  add(
    "lights",
    query.lights.map((light) => lightSlugs[light]),
  );
  add("targetGroups", query.targetGroups);
  add(
    "provenances",
    query.provenances.map((provenance) => provenanceSlugs[provenance]),
  );
  const { column, descending } = query.sort;
  if (column !== "number" || descending) add("sort", [`${descending ? "-" : ""}${columnSlugs[column]}`]);
  if (query.group) add("group", [groupSlugs[query.group]]);
  if (query.columns.join() !== defaultColumns.join())
    add(
      "columns",
      query.columns.map((key) => columnSlugs[key]),
    );
  if (query.page !== 1) add("page", [String(query.page)]);
  if (query.pageSize !== defaultPageSize) add("pageSize", [String(query.pageSize)]);
  return params;
}

function shorten(text: string): string {
  return text.length > maxQuotedLength ? `${text.slice(0, maxQuotedLength)}…` : text;
}
