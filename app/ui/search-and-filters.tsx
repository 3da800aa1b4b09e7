import type { ComponentProps } from "react";
import { Button } from "./button";
import { FilterMenu } from "./filter-menu";
import { QueryForm } from "./query-form";

interface SearchAndFiltersProps
  extends Omit<ComponentProps<typeof QueryForm>, "label" | "live" | "className" | "children"> {
  /** Parameter of the address that holds the search, and what is searched for now. */
  search: { name: string; value: string };
  menus: Omit<ComponentProps<typeof FilterMenu>, "words">[];
  words: {
    filters: string;
    search: string;
    searchButton: string;
    menu: ComponentProps<typeof FilterMenu>["words"];
  };
}

/** Search and filters of a list. Without JavaScript a button sends them; with it a tick takes effect at once. */
export function SearchAndFilters({ search, menus, words, ...form }: SearchAndFiltersProps) {
  return (
    <QueryForm {...form} label={words.filters} className="list-filters" live>
      <div className="list-search">
        <label className="kern-sr-only" htmlFor={search.name}>
          {words.search}
        </label>
        <input
          id={search.name}
          name={search.name}
          type="search"
          className="kern-form-input__input"
          placeholder={words.search}
          defaultValue={search.value}
        />
        <Button>{words.searchButton}</Button>
      </div>
      <div className="menus">
        {menus.map((menu) => (
          <FilterMenu key={menu.name} {...menu} words={words.menu} />
        ))}
      </div>
    </QueryForm>
  );
}
