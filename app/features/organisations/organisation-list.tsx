import { useRef } from "react";
import type { OrganisationListDto } from "~/services/organisations/organisation-dto";
import { organisationListText as text } from "~/texts/de/organisation-list";
import { Chips } from "~/ui/chips";
import { EmptyState } from "~/ui/empty-state";
import { IgnoredParts } from "~/ui/ignored-parts";
import { PageHeader } from "~/ui/page";
import { useClosingMenus } from "~/ui/use-closing-menus";
import { useQueryLinks } from "~/ui/use-query-links";
import { activeFilters } from "./active-filters";
import { FilterForm } from "./filter-form";
import { listAddress, listPath } from "./list-address";
import { OrganisationTable } from "./organisation-table";

interface OrganisationListProps {
  list: OrganisationListDto;
  /** Shows the list at this address without loading the document anew. */
  visit: (address: string) => void;
}

/** Networks and actors, offices included: filters, result, table. Its address is its state. */
export function OrganisationList({ list, visit }: OrganisationListProps) {
  const { query, options, matchCount } = list;
  const area = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  useQueryLinks({ area, result, visit, address: listAddress(query) });
  useClosingMenus(area);

  return (
    <div ref={area}>
      <PageHeader title={text.title} lead={text.lead} />
      <IgnoredParts title={text.ignoredTitle} notices={list.notices} />
      <FilterForm query={query} options={options} visit={visit} />
      <Chips chips={activeFilters(query, options)} removeAllHref={listPath} words={text.chips} />
      <div className="result-bar">
        <h2 ref={result} tabIndex={-1} className="result-bar__count">
          <span role="status">{text.matches(matchCount, list.totalCount)}</span>
        </h2>
        <a href={list.csvHref} download>
          {text.csv}
        </a>
      </div>
      {matchCount === 0 ? (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      ) : (
        <OrganisationTable rows={list.rows} />
      )}
    </div>
  );
}
