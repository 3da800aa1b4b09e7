import { formatPeriod } from "~/texts/de/dates";
import type { CellProps } from "./cell";

export function PeriodCell({ row }: CellProps) {
  return <>{row.period && formatPeriod(row.period)}</>;
}
