import { useCallback, useEffect, useRef } from "react";
import type { MeasureListDto } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { useLinksInPlace } from "~/ui/use-links-in-place";
import { ActiveFilters } from "./active-filters";
import { FilterForm } from "./filter-form";
import { listAddress } from "./list-address";
import { MeasureTable } from "./measure-table";
import { ViewOptions } from "./view-options";

interface MeasureListProps {
  list: MeasureListDto;
  /** Shows the list at this address without loading the document anew. */
  visit: (address: string) => void;
}

/** The whole list of measures: filters, result, table. Its address is its state. */
export function MeasureList({ list, visit }: MeasureListProps) {
  const { query, options, matchCount, pageCount } = list;
  const area = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const followLink = useResultFocus(result, visit, listAddress(query, { page: query.page }));
  useLinksInPlace(area, followLink);

  return (
    <div ref={area}>
      <PageHeader title={text.title} lead={text.lead} />
      {list.notices.length === 0 ? null : (
        <Notice tone="warning" title={text.ignoredTitle} live>
          <ul>
            {list.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        </Notice>
      )}
      <FilterForm query={query} options={options} visit={visit} />
      <ActiveFilters query={query} options={options} />
      <div className="result-bar">
        <h2 ref={result} tabIndex={-1} className="result-bar__count">
          <span role="status">{text.matches(matchCount, list.totalCount)}</span>
        </h2>
        <a href={list.csvHref} download>
          {text.csv}
        </a>
        <ViewOptions query={query} visit={visit} />
      </div>
      {matchCount === 0 ? (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      ) : (
        <MeasureTable rows={list.rows} query={query} groups={list.groups} />
      )}
      <Pagination
        page={query.page}
        pageCount={pageCount}
        href={(page) => listAddress(query, { page })}
        words={text.pages}
      />
    </div>
  );
}

/**
 * Keeps the focus where it is when the list changes, unless its place is gone (a filter that was removed) or the
 * reader turned a page: then it goes to the result, which is also scrolled into sight.
 */
function useResultFocus(
  result: React.RefObject<HTMLElement>,
  visit: (address: string) => void,
  address: string,
) {
  const turnedPage = useRef(false);
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (turnedPage.current || lost) result.current?.focus();
    turnedPage.current = false;
  }, [address, result]);
  return useCallback(
    (next: string, link: HTMLAnchorElement) => {
      turnedPage.current = link.closest(".pagination") !== null;
      visit(next);
    },
    [visit],
  );
}
