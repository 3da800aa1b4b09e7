import { emptyMeasureQuery } from "~/domain/measure/measure-query";
import {
  parseTimelineQuery,
  type TimelineQuery,
  timelinePageSize,
  timelineParameters,
} from "~/domain/measure/timeline-query";
import { queryNoticeSentence } from "~/texts/de/query-notices";
import { filterOptions } from "../measures/filter-options.server";
import { byGroup, knownValues, selectMeasures } from "../measures/select-measures.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { type MeasureEntry, oncePerModel, type ReadModel } from "../read-model/read-model.server";
import type { TimelineDto } from "./timeline-dto";
import { isInWindow, timelineItem } from "./timeline-item.server";
import { planYears, settleZoom, ticksOf, windowOf } from "./timeline-window.server";

/**
 * Measures on a time axis by field of action; `null` if there is no plan yet.
 * @param params parameters of the address; unknown ones are named in `notices` and ignored
 */
export async function getTimeline({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<TimelineDto | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { fields, offices } = knownValues(model);
  const known = { fields, offices, years: new Set(planYears(model.plan)) };
  const { query: asked, notices } = parseTimelineQuery(params, known);
  const settled = settleZoom(asked, model.plan, model.today);
  const window = windowOf(settled, model.plan);
  const entries = select(model, settled);
  const pageCount = Math.max(1, Math.ceil(entries.length / timelinePageSize));
  const query = { ...settled, page: Math.min(settled.page, pageCount) };
  if (query.page < settled.page) {
    notices.push({ rule: "unknownValue", parameter: timelineParameters.page, value: String(settled.page) });
  }
  const firstItem = (query.page - 1) * timelinePageSize;
  const { states, ...options } = filterOptions(model);
  return {
    today: model.today,
    planTitle: model.plan.title,
    query,
    notices: notices.map(queryNoticeSentence),
    window,
    ticks: ticksOf(query, window),
    groups: groupsOf(model, entries.slice(firstItem, firstItem + timelinePageSize), query),
    matchCount: entries.length,
    pageCount,
    totalCount: model.entries.length,
    options: { fields: options.fields, offices: options.offices, states, years: yearOptions(model) },
  };
}

/** Filtered measures by field and number; a single year shows only what happens in it. */
function select(model: ReadModel, query: TimelineQuery): MeasureEntry[] {
  const selected = selectMeasures(model, {
    ...emptyMeasureQuery,
    fields: query.fields,
    offices: query.offices,
    states: query.states,
    lights: query.onlyLate ? ["measureLate"] : [],
    group: "field",
  });
  const entries = selected.flatMap(({ number }) => model.entryByNumber.get(number) ?? []);
  const window = windowOf(query, model.plan);
  return query.year === null ? entries : entries.filter((entry) => isInWindow(entry, window));
}

function groupsOf(
  model: ReadModel,
  entries: readonly MeasureEntry[],
  query: TimelineQuery,
): TimelineDto["groups"] {
  const window = windowOf(query, model.plan);
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
      total: model.entries.filter(({ summary }) => summary.field.key === key).length,
    };
  });
}

const yearOptions = oncePerModel((model: ReadModel) =>
  planYears(model.plan).map((year) => {
    const window = { from: `${year}-01-01`, to: `${year}-12-31` };
    const count = model.entries.filter((entry) => isInWindow(entry, window)).length;
    return { value: String(year), label: String(year), count };
  }),
);
