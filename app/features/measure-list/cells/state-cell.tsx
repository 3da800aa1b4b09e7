import { StateBadge } from "~/presentation/state-badge";
import type { CellProps } from "./cell";

export function StateCell({ row }: CellProps) {
  return <StateBadge state={row.state} />;
}
