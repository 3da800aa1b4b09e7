import { timelinePageSize, timelineParameters } from "~/domain/measure/timeline-query";
import { queryNoticeSentence } from "~/texts/de/query-notices";
import { timelineFinding } from "~/texts/de/timeline";
import { planSpan } from "../measures/axis-span.server";
import { filterOptions } from "../measures/filter-options.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { oncePerModel, type ReadModel } from "../read-model/read-model.server";
import { countMilestones } from "./count-milestones.server";
import { selectTimeline, timelineGroups } from "./select-timeline.server";
import type { TimelineDto } from "./timeline-dto";
import { isInWindow } from "./timeline-item.server";
import { ticksOf, yearsOf } from "./timeline-window.server";

/**
 * Measures on a time axis by field of action, one page of them; `null` if there is no plan yet.
 * @param params parameters of the address; unknown ones are named in `notices` and ignored
 */
export async function getTimeline({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<TimelineDto | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { query: asked, notices, window, entries } = selectTimeline(model, params);
  const pageCount = Math.max(1, Math.ceil(entries.length / timelinePageSize));
  const query = { ...asked, page: Math.min(asked.page, pageCount) };
  if (query.page < asked.page) {
    notices.push({ rule: "unknownValue", parameter: timelineParameters.page, value: String(asked.page) });
  }
  const firstItem = (query.page - 1) * timelinePageSize;
  const { fields, offices, states } = filterOptions(model);
  return {
    today: model.today,
    planTitle: model.plan.title,
    query,
    notices: notices.map(queryNoticeSentence),
    window,
    finding: timelineFinding(countMilestones(entries, window, model.today)),
    ticks: ticksOf(query, window),
    groups: timelineGroups(model, entries.slice(firstItem, firstItem + timelinePageSize), window),
    matchCount: entries.length,
    pageCount,
    totalCount: model.entries.length,
    options: { fields, offices, states, years: yearOptions(model) },
  };
}

const yearOptions = oncePerModel((model: ReadModel) =>
  yearsOf(planSpan(model)).map((year) => {
    const window = { from: `${year}-01-01`, to: `${year}-12-31` };
    const count = model.entries.filter((entry) => isInWindow(entry, window)).length;
    return { value: String(year), label: String(year), count };
  }),
);
