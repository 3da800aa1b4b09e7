import { formatDate } from "~/texts/de/dates";
import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

/** The day the latest report describes, and whose it is. */
export function LastReportCell({ row }: CellProps) {
  if (row.lastReport === null) return <span className="missing">{text.neverReported}</span>;
  return (
    <>
      <span className="nowrap">{formatDate(row.lastReport.asOf)}</span>
      <small className="cell-note">{row.lastReport.office.shortName}</small>
    </>
  );
}
