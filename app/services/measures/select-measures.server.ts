import { comparePreciseDates } from "~/domain/date/precise-date";
import type { GroupBy, KnownValues, MeasureQuery, SortColumn } from "~/domain/measure/measure-query";
import { shownStates } from "~/domain/measure/state";
import type { MeasureSummary, OrganisationRef } from "../read-model/measure-summary";
import { type MeasureEntry, oncePerModel, type ReadModel } from "../read-model/read-model.server";
import { searchMatcher } from "../read-model/search-text.server";

const german = new Intl.Collator("de", { numeric: true });

/** The measures a query asks for, in its order (by group first, where grouped). Page and CSV file both use it. */
export function selectMeasures(model: ReadModel, query: MeasureQuery): MeasureSummary[] {
  const matches = matcher(query);
  const selected = sorted(model, query.sort).flatMap((entry) => (matches(entry) ? [entry.summary] : []));
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
  const keys = (refs: readonly OrganisationRef[]) => refs.map((ref) => ref.key);
  return {
    fields: new Set(fields.map((field) => field.key)),
    offices: new Set(summaries.flatMap((each) => keys([each.leadOffice, ...each.contributingOffices]))),
    partners: new Set(summaries.flatMap((each) => keys(each.partners))),
    targetGroups: new Set(summaries.flatMap((each) => each.targetGroups)),
  };
});

function matcher(query: MeasureQuery): (entry: MeasureEntry) => boolean {
  const found = searchMatcher(query.search);
  const anyOf = <T>(wanted: readonly T[], values: readonly T[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value));
  return ({ summary, searchText }) => {
    const offices = query.leadOnly
      ? [summary.leadOffice]
      : [summary.leadOffice, ...summary.contributingOffices];
    return (
      anyOf(query.fields, [summary.field.key]) &&
      anyOf(
        query.offices,
        offices.map((office) => office.key),
      ) &&
      anyOf(
        query.partners,
        summary.partners.map((partner) => partner.key),
      ) &&
      anyOf(query.states, [summary.state]) &&
      anyOf(query.types, [summary.type]) &&
      anyOf(query.targetGroups, summary.targetGroups) &&
      anyOf(query.provenances, [summary.provenance]) &&
      (query.lights.length === 0 ||
        query.lights.some(
          (light) => (light === "measureLate" ? summary.late : summary.overdue).level === "raised",
        )) &&
      found(searchText)
    );
  };
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
