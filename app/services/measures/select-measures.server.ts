import { comparePreciseDates } from "~/domain/date/precise-date";
import type { LightName } from "~/domain/measure/lights";
import type { GroupBy, KnownValues, MeasureQuery, SortColumn } from "~/domain/measure/measure-query";
import { shownStates } from "~/domain/measure/state";
import type { MeasureSummary, OrganisationRef } from "../read-model/measure-summary";
import { type MeasureEntry, oncePerModel, type ReadModel } from "../read-model/read-model.server";
import { searchMatcher } from "../read-model/search-text.server";

const german = new Intl.Collator("de", { numeric: true });

/** The measures a query asks for, in its order (by group first, where grouped). Page and CSV file both use it. */
export function selectMeasures(model: ReadModel, query: MeasureQuery): MeasureSummary[] {
  const conditions = conditionsOf(query);
  const selected = sorted(model, query.sort)
    .filter((entry) => conditions.every((holds) => holds(entry)))
    .map((entry) => entry.summary);
  return query.group ? byGroup(selected, query.group).flatMap((group) => group.measures) : selected;
}

/** Measures of one group, in the order given. */
interface Group {
  key: string;
  name: string;
  measures: MeasureSummary[];
}

/** Splits measures into groups: fields in the order of the plan, offices by name. */
export function byGroup(measures: readonly MeasureSummary[], groupBy: GroupBy): Group[] {
  const groups = new Map<string, Group>();
  for (const measure of measures) {
    const { key, name } = groupBy === "field" ? measure.field : measure.leadOffice;
    const group = groups.get(key);
    if (group) group.measures.push(measure);
    else groups.set(key, { key, name, measures: [measure] });
  }
  const fieldNumber = (group: Group) => group.measures[0]?.field.number ?? 0;
  return [...groups.values()].sort((a, b) =>
    groupBy === "field" ? fieldNumber(a) - fieldNumber(b) : german.compare(a.name, b.name),
  );
}

/** Keys that a filter may name: those that occur in the plan. */
export const knownValues = oncePerModel(({ entries, fields }): KnownValues => {
  const summaries = entries.map((entry) => entry.summary);
  return {
    fields: new Set(fields.map((field) => field.key)),
    offices: new Set(summaries.flatMap((each) => keysOf([each.leadOffice, ...each.contributingOffices]))),
    partners: new Set(summaries.flatMap((each) => keysOf(each.partners))),
    targetGroups: new Set(summaries.flatMap((each) => each.targetGroups)),
  };
});

type Condition = (entry: MeasureEntry) => boolean;

/** What a query asks of a measure: one condition per filter in use, so that a list without filters tests nothing. */
function conditionsOf(query: MeasureQuery): Condition[] {
  const conditions: Condition[] = [];
  const anyOf = <T>(wanted: readonly T[], valuesOf: (summary: MeasureSummary) => readonly T[]) => {
    if (wanted.length === 0) return;
    const set = new Set(wanted);
    conditions.push(({ summary }) => valuesOf(summary).some((value) => set.has(value)));
  };
  anyOf(query.fields, ({ field }) => [field.key]);
  anyOf(query.offices, ({ leadOffice, contributingOffices }) =>
    keysOf(query.leadOnly ? [leadOffice] : [leadOffice, ...contributingOffices]),
  );
  anyOf(query.partners, ({ partners }) => keysOf(partners));
  anyOf(query.states, ({ state }) => [state]);
  anyOf(query.types, ({ type }) => [type]);
  anyOf(query.targetGroups, ({ targetGroups }) => targetGroups);
  anyOf(query.provenances, ({ provenance }) => [provenance]);
  anyOf(query.lights, raisedLights);
  if (query.search !== "") {
    const found = searchMatcher(query.search);
    conditions.push(({ searchText }) => found(searchText));
  }
  return conditions;
}

function keysOf(refs: readonly OrganisationRef[]): string[] {
  return refs.map((ref) => ref.key);
}

function raisedLights({ late, overdue }: MeasureSummary): LightName[] {
  const lights: LightName[] = [];
  if (late.level === "raised") lights.push("measureLate");
  if (overdue.level === "raised") lights.push("reportOverdue");
  return lights;
}

type Value = string | number | null;

/** What a column is sorted by. `null` has no place in an order and goes to the end in both directions. */
const sortValues: Record<SortColumn, (summary: MeasureSummary) => Value> = {
  number: (summary) => summary.number,
  title: (summary) => summary.title,
  field: (summary) => summary.field.number,
  leadOffice: (summary) => summary.leadOffice.name,
  state: (summary) => shownStates.indexOf(summary.state),
  progress: (summary) => summary.progress.share,
  late: (summary) => (summary.late.level === "raised" ? summary.late.days : null),
  overdue: (summary) => (summary.overdue.level === "raised" ? summary.overdue.days : null),
  nextDue: (summary) => summary.nextMilestone?.due ?? null,
  lastReport: (summary) => summary.lastReport?.asOf ?? null,
};

/** Sorting a thousand titles by German rules costs more than a page may take, so every order is kept. */
const orders = oncePerModel(() => new Map<string, MeasureEntry[]>());

function sorted(model: ReadModel, { column, descending }: MeasureQuery["sort"]): MeasureEntry[] {
  const key = `${column} ${descending}`;
  const known = orders(model).get(key);
  if (known) return known;
  const sortValueOf = sortValues[column];
  const compare = column === "nextDue" ? comparePreciseDates : german.compare;
  const entries = [...model.entries].sort((a, b) => {
    const [left, right] = [sortValueOf(a.summary), sortValueOf(b.summary)];
    const byNumber = a.summary.number - b.summary.number;
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byNumber;
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : compare(String(left), String(right));
    return (descending ? -order : order) || byNumber;
  });
  orders(model).set(key, entries);
  return entries;
}
