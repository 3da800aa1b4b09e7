import type { MeasureListDto } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { FilteredList } from "~/ui/filtered-list";
import { Pagination } from "~/ui/pagination";
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

/** The whole list of measures. */
export function MeasureList({ list, visit }: MeasureListProps) {
  const { query, options, matchCount } = list;
  return (
    <FilteredList
      words={text}
      address={listAddress(query, { page: query.page })}
      visit={visit}
      notices={list.notices}
      filters={<FilterForm query={query} options={options} visit={visit} />}
      chips={activeFilters(query, options)}
      unfilteredHref={addressWithoutFilters(query)}
      found={text.matches(matchCount, list.totalCount)}
      isEmpty={matchCount === 0}
      csvHref={list.csvHref}
      options={<ViewOptions query={query} visit={visit} />}
      pagination={
        <Pagination
          page={query.page}
          pageCount={list.pageCount}
          href={(page) => listAddress(query, { page })}
          words={text.pages}
        />
      }
    >
      <MeasureTable rows={list.rows} query={query} groups={list.groups} />
    </FilteredList>
  );
}
