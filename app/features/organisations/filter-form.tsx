import { type OrganisationQuery, organisationParameters } from "~/domain/organisation/organisation-query";
import type { OrganisationListDto } from "~/services/organisations/organisation-dto";
import { organisationListText as text } from "~/texts/de/organisation-list";
import { SearchAndFilters } from "~/ui/search-and-filters";
import { filterKeys, listAddress, listPath, valuesOf } from "./list-address";

interface FilterFormProps {
  query: OrganisationQuery;
  options: OrganisationListDto["options"];
  visit: (address: string) => void;
}

/** Search and filters of the list of organisations. */
export function FilterForm({ query, options, visit }: FilterFormProps) {
  return (
    <SearchAndFilters
      path={listPath}
      address={listAddress(query)}
      visit={visit}
      kept={[]}
      search={{ name: organisationParameters.search, value: query.search }}
      menus={filterKeys.map((key) => ({
        name: organisationParameters[key],
        label: text.filterNames[key],
        options: options[key],
        chosen: valuesOf(query, key),
      }))}
      words={text}
    />
  );
}
