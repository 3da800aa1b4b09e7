import { useRef } from "react";
import type { TimelineDto } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { IgnoredParts } from "~/ui/ignored-parts";
import { PageHeader } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { useClosingMenus } from "~/ui/use-closing-menus";
import { useQueryLinks } from "~/ui/use-query-links";
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

function Measures({ timeline }: { timeline: TimelineDto }) {
  return timeline.query.view === "table" ? (
    <TimelineTable groups={timeline.groups} />
  ) : (
    <TimelineChart timeline={timeline} />
  );
}

/** All measures on a time axis. Its address is its state. */
export function Timeline({ timeline, visit }: TimelineProps) {
  const { query, options, matchCount } = timeline;
  const area = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  useQueryLinks({ area, result, visit, address: timelineAddress(query, { page: query.page }) });
  useClosingMenus(area);

  return (
    <div ref={area}>
      <PageHeader title={text.title} lead={text.lead} />
      <IgnoredParts title={text.ignoredTitle} notices={timeline.notices} />
      <TimelineFilters query={query} options={options} visit={visit} />
      <Chips
        chips={activeFilters(query, options)}
        removeAllHref={addressWithoutFilters(query)}
        words={text.chips}
      />
      <div className="result-bar">
        <h2 ref={result} tabIndex={-1} className="result-bar__count">
          <span role="status">{text.matches(matchCount, timeline.totalCount)}</span>
        </h2>
        <a href={timelineCsvAddress(query)} download>
          {text.csv}
        </a>
        <WindowLinks query={query} options={options} />
      </div>
      {matchCount === 0 ? (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      ) : (
        <Measures timeline={timeline} />
      )}
      <Pagination
        page={query.page}
        pageCount={timeline.pageCount}
        href={(page) => timelineAddress(query, { page })}
        words={text.pages}
      />
    </div>
  );
}
