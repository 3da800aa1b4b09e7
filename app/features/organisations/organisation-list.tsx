import type { OrganisationListDto } from "~/services/organisations/organisation-dto";
import { organisationListText as text } from "~/texts/de/organisation-list";
import { FilteredList } from "~/ui/filtered-list";
import { activeFilters } from "./active-filters";
import { FilterForm } from "./filter-form";
import { listAddress, listPath } from "./list-address";
import { OrganisationTable } from "./organisation-table";

interface OrganisationListProps {
  list: OrganisationListDto;
  /** Shows the list at this address without loading the document anew. */
  visit: (address: string) => void;
}

/** Networks and actors, offices included. */
export function OrganisationList({ list, visit }: OrganisationListProps) {
  const { query, options, matchCount } = list;
  return (
    <FilteredList
      words={text}
      address={listAddress(query)}
      visit={visit}
      notices={list.notices}
      filters={<FilterForm query={query} options={options} visit={visit} />}
      chips={activeFilters(query, options)}
      unfilteredHref={listPath}
      found={text.matches(matchCount, list.totalCount)}
      isEmpty={matchCount === 0}
      csvHref={list.csvHref}
    >
      <OrganisationTable rows={list.rows} />
    </FilteredList>
  );
}
