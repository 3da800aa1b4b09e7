import { byHandMark, stateLabels } from "~/texts/de/states";
import { milestoneStandLabel, timelineCsvHeader } from "~/texts/de/timeline";
import { type CsvCell, writeCsv } from "../csv/write-csv.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { selectTimeline, timelineGroups } from "./select-timeline.server";
import type { TimelineGroup, TimelineItem } from "./timeline-dto";

/** The CSV file of what the time axis with these parameters shows, on all of its pages; `null` without a plan. */
export async function exportTimeline({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<string | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { entries, window } = selectTimeline(model, params);
  return writeCsv(timelineCsvHeader, timelineGroups(model, entries, window).flatMap(csvRows));
}

function csvRows({ field, items }: TimelineGroup): CsvCell[][] {
  return items.flatMap((item) => {
    const measure = measureCells(item, field.name);
    const byHand = item.manual ? byHandMark(item.manual.computed) : null;
    if (item.milestones.length === 0) return [[...measure, null, null, null, null, byHand]];
    return item.milestones.map((milestone) => [
      ...measure,
      milestone.title,
      milestoneStandLabel(milestone),
      milestone.dateText,
      milestone.ghost?.dateText ?? null,
      byHand,
    ]);
  });
}

function measureCells(item: TimelineItem, fieldName: string): CsvCell[] {
  return [item.number, item.title, fieldName, item.leadOffice.name, stateLabels[item.state], item.periodText];
}
