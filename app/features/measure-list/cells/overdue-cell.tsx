import { LightBadge } from "~/presentation/light";
import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

export function OverdueCell({ row }: CellProps) {
  return (
    <>
      <LightBadge name="reportOverdue" level={row.overdue.level} />
      {row.overdue.days > 0 ? <small className="cell-note">{text.delay(row.overdue.days)}</small> : null}
    </>
  );
}
