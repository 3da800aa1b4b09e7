import { emptyMeasureQuery } from "~/domain/measure/measure-query";
import { parseTimelineQuery, type TimelineQuery } from "~/domain/measure/timeline-query";
import type { QueryNotice } from "~/domain/query-reader";
import { planSpan } from "../measures/axis-span.server";
import { filterOptions } from "../measures/filter-options.server";
import { byGroup, knownValues, selectMeasures } from "../measures/select-measures.server";
import type { MeasureEntry, ReadModel } from "../read-model/read-model.server";
import type { TimelineGroup } from "./timeline-dto";
import { isInWindow, timelineItem } from "./timeline-item.server";
import { settleZoom, type Window, windowOf, yearsOf } from "./timeline-window.server";

/** What an address asks of the time axis, before it is cut into pages. Page and CSV file both use it. */
export interface TimelineSelection {
  query: TimelineQuery;
  notices: QueryNotice[];
  window: Window;
  /** By field and number. */
  entries: MeasureEntry[];
}

export function selectTimeline(model: ReadModel, params: URLSearchParams): TimelineSelection {
  const { fields, offices } = knownValues(model);
  const whole = planSpan(model);
  const known = { fields, offices, years: new Set(yearsOf(whole)) };
  const { query: asked, notices } = parseTimelineQuery(params, known);
  const query = settleZoom(asked, whole, model.today);
  const window = windowOf(query, whole);
  return { query, notices, window, entries: entriesFor(model, query, window) };
}

/** The entries in their fields, as the axis shows them. */
export function timelineGroups(
  model: ReadModel,
  entries: readonly MeasureEntry[],
  window: Window,
): TimelineGroup[] {
  const groups = byGroup(
    entries.map((entry) => entry.summary),
    "field",
  );
  return groups.flatMap(({ key, measures }) => {
    const field = measures[0]?.field;
    if (!field) return [];
    return {
      field,
      items: measures
        .flatMap(({ number }) => model.entryByNumber.get(number) ?? [])
        .map((entry) => timelineItem(entry, window, model.today)),
      total: filterOptions(model).fields.find(({ value }) => value === key)?.count ?? measures.length,
    };
  });
}

/** A single year shows only what happens in it. */
function entriesFor(model: ReadModel, query: TimelineQuery, window: Window): MeasureEntry[] {
  const selected = selectMeasures(model, {
    ...emptyMeasureQuery,
    fields: query.fields,
    offices: query.offices,
    states: query.states,
    lights: query.onlyLate ? ["measureLate"] : [],
    group: "field",
  });
  const entries = selected.flatMap(({ number }) => model.entryByNumber.get(number) ?? []);
  return query.year === null ? entries : entries.filter((entry) => isInWindow(entry, window));
}
