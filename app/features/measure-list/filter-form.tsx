import {
  leadOnlySlug,
  type MeasureQuery,
  measureQueryParams,
  queryParameters,
} from "~/domain/measure/measure-query";
import type { FilterOptions } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { Button } from "~/ui/button";
import { FilterMenu } from "~/ui/filter-menu";
import { QueryForm } from "~/ui/query-form";
import { filterKeys, filterParameters, keptValues, listAddress, listPath } from "./list-address";

interface FilterFormProps {
  query: MeasureQuery;
  options: FilterOptions;
  visit: (address: string) => void;
}

/** Search and filters. Without JavaScript a button sends them; with it a tick takes effect at once. */
export function FilterForm({ query, options, visit }: FilterFormProps) {
  const params = measureQueryParams(query);
  return (
    <QueryForm
      label={text.filters}
      className="list-filters"
      path={listPath}
      address={listAddress(query)}
      visit={visit}
      kept={keptValues(query, filterParameters)}
      live
    >
      <div className="list-search">
        <label className="kern-sr-only" htmlFor={queryParameters.search}>
          {text.search}
        </label>
        <input
          id={queryParameters.search}
          name={queryParameters.search}
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
            name={queryParameters[key]}
            label={text.filterNames[key]}
            options={options[key]}
            chosen={params.getAll(queryParameters[key])}
            words={text.menu}
          >
            {key === "offices" ? <LeadOnly checked={query.leadOnly} /> : null}
          </FilterMenu>
        ))}
      </div>
    </QueryForm>
  );
}

function LeadOnly({ checked }: { checked: boolean }) {
  return (
    <label className="menu__choice">
      <input type="checkbox" name={queryParameters.leadOnly} value={leadOnlySlug} defaultChecked={checked} />
      {text.leadOnly}
    </label>
  );
}
