import type { FormEvent } from "react";
import {
  columnKeys,
  columnSlugs,
  defaultColumns,
  type GroupBy,
  groupings,
  type MeasureQuery,
  pageSizes,
  queryParameters,
} from "~/domain/measure/measure-query";
import { groupByLabels, measureColumnLabels } from "~/texts/de/measure-columns";
import { measureListText as text } from "~/texts/de/measure-list";
import { Button } from "~/ui/button";
import { HiddenInputs } from "./hidden-inputs";
import { formAddress, listAddress } from "./list-address";

interface ViewOptionsProps {
  query: MeasureQuery;
  visit: (address: string) => void;
}

/** How the list looks: grouping, rows a page, columns. */
export function ViewOptions({ query, visit }: ViewOptionsProps) {
  const choices: (GroupBy | null)[] = [null, ...groupings];
  return (
    <div className="view-options">
      <OptionLinks
        label={text.grouping}
        options={choices.map((group) => ({
          label: group === null ? text.noGrouping : groupByLabels[group],
          address: listAddress(query, { group }),
          current: group === query.group,
        }))}
      />
      <OptionLinks
        label={text.pageSize}
        options={pageSizes.map((pageSize) => ({
          label: String(pageSize),
          address: listAddress(query, { pageSize }),
          current: pageSize === query.pageSize,
        }))}
      />
      <ColumnForm query={query} visit={visit} />
    </div>
  );
}

interface OptionLinksProps {
  label: string;
  options: { label: string; address: string; current: boolean }[];
}

/** A choice of one, as links; the one in force is marked. */
function OptionLinks({ label, options }: OptionLinksProps) {
  return (
    <nav className="option-links" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <ul>
        {options.map((option) => (
          <li key={option.label}>
            <a href={option.address} aria-current={option.current ? "true" : undefined}>
              {option.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Choice of columns, sent by a button, because a table that changes with every tick is hard to follow. */
function ColumnForm({ query, visit }: ViewOptionsProps) {
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    visit(formAddress(event.currentTarget));
  };
  return (
    <details className="menu menu--right">
      <summary>{text.columns}</summary>
      <form className="menu__panel" action="/massnahmen" onSubmit={show} key={query.columns.join()}>
        <HiddenInputs query={query} own={[queryParameters.columns]} />
        <fieldset className="menu__choices">
          <legend className="kern-sr-only">{text.columns}</legend>
          {columnKeys.map((key) => (
            <label key={key} className="menu__choice">
              <input
                type="checkbox"
                name={queryParameters.columns}
                value={columnSlugs[key]}
                defaultChecked={query.columns.includes(key)}
              />
              <span>{measureColumnLabels[key]}</span>
            </label>
          ))}
        </fieldset>
        <div className="cluster">
          <Button emphasis="secondary">{text.columnsApply}</Button>
          <a href={listAddress(query, { columns: [...defaultColumns] })}>{text.columnsReset}</a>
        </div>
      </form>
    </details>
  );
}
