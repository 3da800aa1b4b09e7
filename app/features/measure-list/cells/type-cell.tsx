import { measureTypeLabels } from "~/texts/de/states";
import type { CellProps } from "./cell";

export function TypeCell({ row }: CellProps) {
  return <>{measureTypeLabels[row.type]}</>;
}
