import { type OrganisationQuery, organisationParameters } from "~/domain/organisation/organisation-query";
import type { OrganisationListDto } from "~/services/organisations/organisation-dto";
import { organisationListText as text } from "~/texts/de/organisation-list";
import { Button } from "~/ui/button";
import { FilterMenu } from "~/ui/filter-menu";
import { QueryForm } from "~/ui/query-form";
import { filterKeys, listAddress, listPath, valuesOf } from "./list-address";

interface FilterFormProps {
  query: OrganisationQuery;
  options: OrganisationListDto["options"];
  visit: (address: string) => void;
}

/** Search and filters. Without JavaScript a button sends them; with it a tick takes effect at once. */
export function FilterForm({ query, options, visit }: FilterFormProps) {
  const search = organisationParameters.search;
  return (
    <QueryForm
      label={text.filters}
      className="list-filters"
      path={listPath}
      address={listAddress(query)}
      visit={visit}
      kept={[]}
      live
    >
      <div className="list-search">
        <label className="kern-sr-only" htmlFor={search}>
          {text.search}
        </label>
        <input
          id={search}
          name={search}
          type="search"
          className="kern-form-input__input"
          placeholder={text.search}
          defaultValue={query.search}
        />
        <Button>{text.searchButton}</Button>
      </div>
      <div className="menus">
        {filterKeys.map((key) => (
          <FilterMenu
            key={key}
            name={organisationParameters[key]}
            label={text.filterNames[key]}
            options={options[key]}
            chosen={valuesOf(query, key)}
            words={text.menu}
          />
        ))}
      </div>
    </QueryForm>
  );
}
