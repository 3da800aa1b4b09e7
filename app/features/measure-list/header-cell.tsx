import type { MeasureQuery } from "~/domain/measure/measure-query";
import { measureColumnLabels } from "~/texts/de/measure-columns";
import { measureListText as text } from "~/texts/de/measure-list";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { columnClass } from "./column-class";
import { listAddress, sortedBy } from "./list-address";
import type { ShownColumn } from "./table-model";

const ariaSort = { asc: "ascending", desc: "descending" } as const;

/** Heading of a column; where the list can be sorted by it, a link that does so. */
export function HeaderCell({ column, query }: { column: ShownColumn; query: MeasureQuery }) {
  const label = measureColumnLabels[column.key];
  return (
    <th
      scope="col"
      className={columnClass(column.key)}
      aria-sort={column.sorted === false ? undefined : ariaSort[column.sorted]}
    >
      {column.sortKey === null ? (
        label
      ) : (
        <SortLink label={label} address={listAddress(query, sortedBy(query, column.sortKey))} />
      )}
    </th>
  );
}

function SortLink({ label, address }: { label: string; address: string }) {
  return (
    <a className="sort-link" href={address}>
      {label}
      <VisuallyHidden> {text.sort}</VisuallyHidden>
    </a>
  );
}
