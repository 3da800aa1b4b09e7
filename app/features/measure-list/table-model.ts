import {
  columnGroupingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createGroupedRowModel,
  metaHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import {
  type ColumnKey,
  columnKeys,
  type MeasureQuery,
  type SortColumn,
  sortColumns,
} from "~/domain/measure/measure-query";
import type { MeasureRow } from "~/services/measures/measure-list-dto";

const features = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  columnGroupingFeature,
  groupedRowModel: createGroupedRowModel(),
  columnMeta: metaHelper<{ key: ColumnKey; sortKey: SortColumn | null }>(),
});

const column = createColumnHelper<typeof features, MeasureRow>();

/** Only what a group is built from has a value; cells are drawn from the row itself. */
const groupKeys: Partial<Record<ColumnKey, (row: MeasureRow) => string>> = {
  field: (row) => row.field.key,
  leadOffice: (row) => row.leadOffice.key,
};

const columns = column.columns(
  columnKeys.map((key) => {
    const sortKey = sortColumns.find((sortable) => sortable === key) ?? null;
    return column.accessor((row) => groupKeys[key]?.(row), {
      id: key,
      meta: { key, sortKey },
      enableSorting: sortKey !== null,
    });
  }),
);

/** A column as the table shows it. */
export interface ShownColumn {
  key: ColumnKey;
  /** What the list is sorted by in this column; `null` where it cannot be. */
  sortKey: SortColumn | null;
  sorted: false | "asc" | "desc";
}

/** Rows of one group on this page; `groupKey` is `null` in a list without groups. */
interface ShownGroup {
  groupKey: string | null;
  rows: MeasureRow[];
}

/**
 * What the table shows for a query. TanStack Table holds columns, sorting and grouping; the rows come sorted and
 * cut to the page from the server, because it knows all of them. Cells are plain components: drawing each through
 * the table doubles the work of the server.
 */
export function useMeasureTable(rows: MeasureRow[], query: MeasureQuery) {
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: (row) => String(row.number),
    manualSorting: true,
    groupedColumnMode: "remove",
    state: {
      sorting: [{ id: query.sort.column, desc: query.sort.descending }],
      grouping: query.group ? [query.group] : [],
      columnVisibility: Object.fromEntries(columnKeys.map((key) => [key, query.columns.includes(key)])),
    },
  });
  const shownColumns = table.getVisibleLeafColumns().flatMap((each): ShownColumn[] => {
    const meta = each.columnDef.meta;
    return meta ? [{ ...meta, sorted: each.getIsSorted() }] : [];
  });
  const groups: ShownGroup[] = query.group
    ? table.getGroupedRowModel().rows.map((group) => ({
        groupKey: String(group.groupingValue),
        rows: group.subRows.map((row) => row.original),
      }))
    : [{ groupKey: null, rows: table.getRowModel().rows.map((row) => row.original) }];
  return { columns: shownColumns, groups };
}
