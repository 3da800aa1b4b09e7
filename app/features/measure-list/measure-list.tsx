import { useRef } from "react";
import type { MeasureListDto } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { IgnoredParts } from "~/ui/ignored-parts";
import { PageHeader } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { useClosingMenus } from "~/ui/use-closing-menus";
import { useQueryLinks } from "~/ui/use-query-links";
import { activeFilters } from "./active-filters";
import { FilterForm } from "./filter-form";
import { addressWithoutFilters, listAddress } from "./list-address";
import { MeasureTable } from "./measure-table";
import { ViewOptions } from "./view-options";

interface MeasureListProps {
  list: MeasureListDto;
  /** Shows the list at this address without loading the document anew. */
  visit: (address: string) => void;
}

/** The whole list of measures: filters, result, table. Its address is its state. */
export function MeasureList({ list, visit }: MeasureListProps) {
  const { query, options, matchCount } = list;
  const area = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  useQueryLinks({ area, result, visit, address: listAddress(query, { page: query.page }) });
  useClosingMenus(area);

  return (
    <div ref={area}>
      <PageHeader title={text.title} lead={text.lead} />
      <IgnoredParts title={text.ignoredTitle} notices={list.notices} />
      <FilterForm query={query} options={options} visit={visit} />
      <Chips
        chips={activeFilters(query, options)}
        removeAllHref={addressWithoutFilters(query)}
        words={text.chips}
      />
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
        pageCount={list.pageCount}
        href={(page) => listAddress(query, { page })}
        words={text.pages}
      />
    </div>
  );
}
