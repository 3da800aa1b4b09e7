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
import { OptionLinks } from "~/ui/option-links";
import { QueryForm } from "~/ui/query-form";
import { keptValues, listAddress, listPath } from "./list-address";

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
          href: listAddress(query, { group }),
          current: group === query.group,
        }))}
      />
      <details className="menu menu--right">
        <summary>{text.view}</summary>
        <div className="menu__panel">
          <OptionLinks
            label={text.pageSize}
            options={pageSizes.map((pageSize) => ({
              label: String(pageSize),
              href: listAddress(query, { pageSize }),
              current: pageSize === query.pageSize,
            }))}
          />
          <ColumnForm query={query} visit={visit} />
        </div>
      </details>
    </div>
  );
}

/** Choice of columns, sent by a button, because a table that changes with every tick is hard to follow. */
function ColumnForm({ query, visit }: ViewOptionsProps) {
  return (
    <QueryForm
      className="column-form"
      path={listPath}
      address={listAddress(query)}
      visit={visit}
      kept={keptValues(query, [queryParameters.columns])}
    >
      <fieldset className="menu__choices">
        <legend>{text.columns}</legend>
        {columnKeys.map((key) => (
          <label key={key}>
            <input
              type="checkbox"
              name={queryParameters.columns}
              value={columnSlugs[key]}
              defaultChecked={query.columns.includes(key)}
            />
            {measureColumnLabels[key]}
          </label>
        ))}
      </fieldset>
      <div className="cluster">
        <Button emphasis="secondary">{text.columnsApply}</Button>
        <a href={listAddress(query, { columns: [...defaultColumns] })}>{text.columnsReset}</a>
      </div>
    </QueryForm>
  );
}
