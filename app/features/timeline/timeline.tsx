import type { TimelineDto } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { FilteredList } from "~/ui/filtered-list";
import { Pagination } from "~/ui/pagination";
import {
  activeFilters,
  addressWithoutFilters,
  timelineAddress,
  timelineCsvAddress,
} from "./timeline-address";
import { TimelineChart } from "./timeline-chart";
import { TimelineFilters } from "./timeline-filters";
import { TimelineTable } from "./timeline-table";
import { WindowLinks } from "./window-links";

interface TimelineProps {
  timeline: TimelineDto;
  /** Shows the time axis at this address without loading the document anew. */
  visit: (address: string) => void;
}

/** All measures on a time axis, or the same as a table. */
export function Timeline({ timeline, visit }: TimelineProps) {
  const { query, options, matchCount } = timeline;
  return (
    <FilteredList
      words={text}
      address={timelineAddress(query, { page: query.page })}
      visit={visit}
      notices={timeline.notices}
      filters={<TimelineFilters query={query} options={options} visit={visit} />}
      chips={activeFilters(query, options)}
      unfilteredHref={addressWithoutFilters(query)}
      found={text.matches(matchCount, timeline.totalCount)}
      isEmpty={matchCount === 0}
      csvHref={timelineCsvAddress(query)}
      options={<WindowLinks query={query} options={options} />}
      pagination={
        <Pagination
          page={query.page}
          pageCount={timeline.pageCount}
          href={(page) => timelineAddress(query, { page })}
          words={text.pages}
        />
      }
    >
      {query.view === "table" ? (
        <TimelineTable groups={timeline.groups} />
      ) : (
        <TimelineChart timeline={timeline} />
      )}
    </FilteredList>
  );
}
