import { type FormEvent, useEffect, useRef } from "react";
import {
  leadOnlySlug,
  type MeasureQuery,
  measureQueryParams,
  queryParameters,
} from "~/domain/measure/measure-query";
import type { FilterOptions } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { Button } from "~/ui/button";
import { FilterMenu } from "./filter-menu";
import { HiddenInputs } from "./hidden-inputs";
import { filterKeys, filterParameters, formAddress } from "./list-address";

interface FilterFormProps {
  query: MeasureQuery;
  options: FilterOptions;
  /** Shows the list at this address without loading the document anew. */
  visit: (address: string) => void;
}

/**
 * Search and filters. Without JavaScript a button sends them; with it a tick takes effect at once, and the form
 * follows the address when a filter is removed elsewhere or the reader goes back.
 */
export function FilterForm({ query, options, visit }: FilterFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const params = measureQueryParams(query);
  const address = params.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address brings new default values
  useEffect(() => form.current?.reset(), [address]);

  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    visit(formAddress(event.currentTarget));
  };
  const showAfterTick = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") show(event);
  };

  return (
    <search>
      <form ref={form} className="list-filters" action="/massnahmen" onSubmit={show} onChange={showAfterTick}>
        <HiddenInputs query={query} own={filterParameters} />
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
            >
              {key === "offices" ? <LeadOnly checked={query.leadOnly} /> : null}
            </FilterMenu>
          ))}
        </div>
      </form>
    </search>
  );
}

function LeadOnly({ checked }: { checked: boolean }) {
  return (
    <label className="menu__choice menu__choice--apart">
      <input type="checkbox" name={queryParameters.leadOnly} value={leadOnlySlug} defaultChecked={checked} />
      <span>{text.leadOnly}</span>
    </label>
  );
}
