import type { CellProps } from "./cell";

export function NumberCell({ row }: CellProps) {
  return <>{row.number}</>;
}
