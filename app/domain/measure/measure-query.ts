import type { Provenance } from "../provenance";
import { type QueryNotice, type QueryReader, readQuery } from "../query-reader";
import type { LightName } from "./lights";
import type { MeasureType } from "./measure";
import type { ShownState } from "./state";

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
  /** With `offices`: only measures which one of them leads. */
  leadOnly: boolean;
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
const defaultPageSize = 50;

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
  leadOnly: false,
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
  leadOnly: "federfuehrung",
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
  reported: "berichtet",
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
export const leadOnlySlug = "nur";
const groupSlugs: Record<GroupBy, string> = { field: "handlungsfeld", leadOffice: "amt" };

/** Keys that exist in the plan; values outside are unknown. */
export interface KnownValues {
  fields: ReadonlySet<string>;
  offices: ReadonlySet<string>;
  partners: ReadonlySet<string>;
  targetGroups: ReadonlySet<string>;
}

/**
 * Reads a query from the parameters of an address. Never throws: what is unknown or malformed is left out and named
 * in `notices`.
 */
export function parseMeasureQuery(
  params: URLSearchParams,
  known: KnownValues,
): { query: MeasureQuery; notices: QueryNotice[] } {
  const names = queryParameters;
  const reader = readQuery(params, Object.values(names));
  const columns = reader.codes(names.columns, columnSlugs);
  const query: MeasureQuery = {
    search: reader.search(names.search),
    fields: reader.keys(names.fields, known.fields),
    offices: reader.keys(names.offices, known.offices),
    leadOnly: reader.codes(names.leadOnly, { leadOnly: leadOnlySlug }).length > 0,
    partners: reader.keys(names.partners, known.partners),
    states: reader.codes(names.states, stateSlugs),
    types: reader.codes(names.types, typeSlugs),
    lights: reader.codes(names.lights, lightSlugs),
    targetGroups: reader.keys(names.targetGroups, known.targetGroups),
    provenances: reader.codes(names.provenances, provenanceSlugs),
    sort: readSort(reader),
    group: readGroup(reader),
    columns: columns.length > 0 ? columns : [...defaultColumns],
    page: reader.number(names.page, 1, (value) => value >= 1),
    pageSize: reader.number(names.pageSize, defaultPageSize, (value) =>
      pageSizes.some((size) => size === value),
    ),
  };
  return { query, notices: reader.notices() };
}

function readSort(reader: QueryReader): MeasureQuery["sort"] {
  const text = reader.single(queryParameters.sort);
  if (text === undefined) return emptyMeasureQuery.sort;
  const column = sortColumns.find((each) => columnSlugs[each] === text.replace(/^-/, ""));
  if (column) return { column, descending: text.startsWith("-") };
  reader.reject(queryParameters.sort, text);
  return emptyMeasureQuery.sort;
}

function readGroup(reader: QueryReader): GroupBy | null {
  const text = reader.single(queryParameters.group);
  if (text === undefined) return null;
  const group = groupings.find((each) => groupSlugs[each] === text) ?? null;
  if (group === null) reader.reject(queryParameters.group, text);
  return group;
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
  if (query.leadOnly) add("leadOnly", [leadOnlySlug]);
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
