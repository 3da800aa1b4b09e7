import type { ChartData } from "~/ui/charts/chart-data";

/** A chart ready to be drawn, tabulated and written as CSV, all from the same `data`. */
export interface ChartFigure {
  /** German sentence that states the finding with its denominator. */
  caption: string;
  data: ChartData;
  /** Address of the CSV file. */
  csvHref: string;
}
