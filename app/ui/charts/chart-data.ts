/**
 * The one object behind a chart, its table and its CSV file. It carries words and numbers, no look: colours and
 * patterns are given to the chart by series key (see `chart-tone.ts`).
 */
export interface ChartData {
  /** Heading of the first column, e.g. "Handlungsfeld" or "Monat". */
  rowHeading: string;
  /** What is counted, in the plural, e.g. "Maßnahmen". */
  unit: string;
  /** In the order in which bars are stacked and columns stand. */
  series: ChartSeries[];
  rows: ChartRow[];
  /** Heading of the column with the denominator, e.g. "Maßnahmen gesamt"; absent when rows have no total. */
  totalHeading?: string;
  /** How a missing value reads in the table, e.g. "noch offen". A missing value is never a zero. */
  missing: string;
}

export interface ChartSeries {
  key: string;
  label: string;
  /** Stands in the chart where there is little room; the table and the file have the full label. */
  shortLabel?: string;
}

export interface ChartRow {
  /** Unique in the chart. For charts over time it is the calendar day (`YYYY-MM-DD`) of the point. */
  key: string;
  label: string;
  /** Page behind the row, where there is one. */
  href?: string;
  /** One entry per series key; `null` = no value is known. */
  values: Record<string, number | null>;
  /** The denominator of the row: what the values are counted out of. */
  total?: number;
}

export type ChartCell = string | number | null;

/** Header and body of the table; the CSV file has the same cells. */
export interface ChartTable {
  header: string[];
  body: ChartCell[][];
}

/** Returns the cells of the chart's table: row label, one cell per series, then the denominator. */
export function toChartTable(data: ChartData): ChartTable {
  const total = data.totalHeading === undefined ? [] : [data.totalHeading];
  return {
    header: [data.rowHeading, ...data.series.map((series) => series.label), ...total],
    body: data.rows.map((row) => [
      row.label,
      ...data.series.map((series) => seriesValue(row, series.key)),
      ...(data.totalHeading === undefined ? [] : [row.total ?? null]),
    ]),
  };
}

/** The value of one series in a row; a series the row does not name has no known value. */
export function seriesValue(row: ChartRow, seriesKey: string): number | null {
  return row.values[seriesKey] ?? null;
}
