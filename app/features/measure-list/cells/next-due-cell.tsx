import { formatDue } from "~/texts/de/dates";
import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

/** The next date in force and the milestone it belongs to. */
export function NextDueCell({ row }: CellProps) {
  if (row.nextMilestone === null) return <span className="missing">{text.noNextDue}</span>;
  const { due, dueWording, title } = row.nextMilestone;
  return (
    <>
      <span className="nowrap">{formatDue(due, dueWording)}</span>
      <small className="cell-note cell-note--short">{title}</small>
    </>
  );
}
