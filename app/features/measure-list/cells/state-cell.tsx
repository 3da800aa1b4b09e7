import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import type { CellProps } from "./cell";

export function StateCell({ row }: CellProps) {
  return <MeasureStateBadge state={row.state} manual={row.manual} />;
}
