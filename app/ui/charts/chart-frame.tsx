import type { ReactNode } from "react";
import type { ChartData } from "./chart-data";
import { ChartTableView } from "./chart-table-view";
import { PatternDefs } from "./pattern-defs";

export interface ChartFrameProps {
  /** Unique in the page; stem of the ids of caption, table and patterns. */
  id: string;
  /** The sentence a reader should take away, computed from the data. */
  finding: ReactNode;
  /** How to read the chart, or what it leaves out. */
  note?: ReactNode;
  data: ChartData;
  csvHref: string;
  words: { showTable: string; tableCaption: string; downloadCsv: string };
  /** The chart. */
  children: ReactNode;
}

/** A chart with its finding, its numbers as a table and as a CSV file: the same data three times. */
export function ChartFrame({ id, finding, note, data, csvHref, words, children }: ChartFrameProps) {
  return (
    <figure className="chart" aria-labelledby={`${id}-finding`}>
      <figcaption className="chart__caption">
        <p className="chart__finding" id={`${id}-finding`}>
          {finding}
        </p>
        {note === undefined ? null : <p className="chart__note">{note}</p>}
      </figcaption>
      <PatternDefs chartId={id} />
      {children}
      <div className="chart__numbers">
        <details>
          <summary>{words.showTable}</summary>
          <ChartTableView id={`${id}-table`} caption={words.tableCaption} data={data} />
        </details>
        <a href={csvHref} download>
          {words.downloadCsv}
        </a>
      </div>
    </figure>
  );
}
