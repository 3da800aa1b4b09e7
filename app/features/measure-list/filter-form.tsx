import {
  leadOnlySlug,
  type MeasureQuery,
  measureQueryParams,
  queryParameters,
} from "~/domain/measure/measure-query";
import type { FilterOptions } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { SearchAndFilters } from "~/ui/search-and-filters";
import { filterKeys, filterParameters, keptValues, listAddress, listPath } from "./list-address";

interface FilterFormProps {
  query: MeasureQuery;
  options: FilterOptions;
  visit: (address: string) => void;
}

/** Search and filters of the list of measures. */
export function FilterForm({ query, options, visit }: FilterFormProps) {
  const params = measureQueryParams(query);
  return (
    <SearchAndFilters
      path={listPath}
      address={listAddress(query)}
      visit={visit}
      kept={keptValues(query, filterParameters)}
      search={{ name: queryParameters.search, value: query.search }}
      menus={filterKeys.map((key) => ({
        name: queryParameters[key],
        label: text.filterNames[key],
        options: options[key],
        chosen: params.getAll(queryParameters[key]),
        children: key === "offices" ? <LeadOnly checked={query.leadOnly} /> : null,
      }))}
      words={text}
    />
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
