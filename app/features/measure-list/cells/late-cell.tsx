import { LightBadge } from "~/presentation/light";
import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

export function LateCell({ row }: CellProps) {
  return (
    <>
      <LightBadge name="measureLate" level={row.late.level} />
      {row.late.days > 0 ? <small className="cell-note">{text.delay(row.late.days)}</small> : null}
    </>
  );
}
