import type { MeasureRow } from "~/services/measures/measure-list-dto";

/** What every cell of the list is given. */
export interface CellProps {
  row: MeasureRow;
}
