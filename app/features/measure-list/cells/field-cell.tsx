import type { CellProps } from "./cell";

export function FieldCell({ row }: CellProps) {
  return <>{row.field.name}</>;
}
