import type { ColumnKey } from "~/domain/measure/measure-query";
import type { MeasureGroup, MeasureListDto, MeasureRow } from "~/services/measures/measure-list-dto";
import { measureColumnLabels } from "~/texts/de/measure-columns";
import { measureListText as text } from "~/texts/de/measure-list";
import { classNames } from "~/ui/class-names";
import { Table } from "~/ui/table";
import { cells } from "./cells/cells";
import { columnClass } from "./column-class";
import { GroupRow } from "./group-row";
import { HeaderCell } from "./header-cell";
import { type ShownColumn, useMeasureTable } from "./table-model";

type MeasureTableProps = Pick<MeasureListDto, "rows" | "query" | "groups">;

/** The measures of one page of the list, in groups where the query wants them. */
export function MeasureTable({ rows, query, groups }: MeasureTableProps) {
  const table = useMeasureTable(rows, query);
  const rowsBefore = (query.page - 1) * query.pageSize;
  return (
    <Table
      id="massnahmen"
      caption={text.tableCaption}
      captionHidden
      stickyFirstColumn={false}
      className={classNames("measure-table", table.columns.length > 10 && "measure-table--wide")}
    >
      <thead>
        <tr>
          {table.columns.map((column) => (
            <HeaderCell key={column.key} column={column} query={query} />
          ))}
        </tr>
      </thead>
      {table.groups.map(({ groupKey, rows: groupRows }) => {
        const group = groups.find((each) => each.key === groupKey);
        return (
          <tbody key={groupKey ?? "all"}>
            {group ? (
              <GroupRow
                group={group}
                columnCount={table.columns.length}
                continued={rowsBefore > rowsUpTo(group, groups)}
              />
            ) : null}
            {groupRows.map((row) => (
              <MeasureTableRow key={row.number} row={row} columns={table.columns} />
            ))}
          </tbody>
        );
      })}
    </Table>
  );
}

function MeasureTableRow({ row, columns }: { row: MeasureRow; columns: ShownColumn[] }) {
  return (
    <tr>
      {columns.map(({ key }) => {
        const Cell = cells[key];
        const Box = key === "title" ? "th" : "td";
        return (
          <Box
            key={key}
            scope={key === "title" ? "row" : undefined}
            className={columnClass(key)}
            data-label={labelledOnPhones.has(key) ? measureColumnLabels[key] : undefined}
          >
            <Cell row={row} />
          </Box>
        );
      })}
    </tr>
  );
}

/** Columns whose cells do not say by themselves what they are about, once the head of the table is out of sight. */
const labelledOnPhones: ReadonlySet<ColumnKey> = new Set([
  "leadOffice",
  "state",
  "progress",
  "late",
  "overdue",
  "nextDue",
  "lastReport",
  "period",
  "partners",
]);

/** Rows of the whole list that stand before a group: if the page begins later, the group is continued on it. */
function rowsUpTo(group: MeasureGroup, groups: MeasureGroup[]): number {
  return groups.slice(0, groups.indexOf(group)).reduce((sum, each) => sum + each.rollUp.total, 0);
}
