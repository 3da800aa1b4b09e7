import { type ChartData, type ChartRow, seriesValue } from "./chart-data";

export interface StackSegment {
  seriesKey: string;
  value: number;
  /** Start and length as shares of the axis, 0 to 1. */
  start: number;
  length: number;
}

/** The longest stack of the chart in units of the data, at least 1, so that an empty chart has an axis too. */
export function stackMaximum(data: ChartData): number {
  return Math.max(1, ...data.rows.map((row) => stackTotal(data, row)));
}

/** The known values of a row added up. */
export function stackTotal(data: ChartData, row: ChartRow): number {
  return data.series.reduce((sum, series) => sum + (seriesValue(row, series.key) ?? 0), 0);
}

/** The segments of one bar from left to right; zeros and missing values draw nothing. */
export function stackSegments(data: ChartData, row: ChartRow, maximum: number): StackSegment[] {
  let start = 0;
  return data.series.flatMap((series) => {
    const value = seriesValue(row, series.key) ?? 0;
    if (value === 0) return [];
    const segment = { seriesKey: series.key, value, start: start / maximum, length: value / maximum };
    start += value;
    return [segment];
  });
}

/** A share of the axis as an SVG length. */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}
