import type { ReactNode } from "react";
import { chartText } from "~/texts/de/charts";
import type { ChartData } from "~/ui/charts/chart-data";
import { ChartFrame } from "~/ui/charts/chart-frame";

interface ChartFigureProps {
  id: string;
  /** Finding, numbers and address of the file, all from one query. */
  figure: { caption: string; data: ChartData; csvHref: string };
  /** Name of the table, e.g. the heading above the chart. */
  tableCaption: string;
  note?: ReactNode;
  children: ReactNode;
}

/** `ChartFrame` with the words of this product. */
export function ChartFigure({ id, figure, tableCaption, note, children }: ChartFigureProps) {
  return (
    <ChartFrame
      id={id}
      finding={figure.caption}
      note={note}
      data={figure.data}
      csvHref={figure.csvHref}
      words={{ ...chartText, tableCaption }}
    >
      {children}
    </ChartFrame>
  );
}
