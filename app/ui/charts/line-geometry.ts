import { type ChartData, type ChartRow, seriesValue } from "./chart-data";

const millisecondsPerDay = 86_400_000;
const longestQuarter = 92;

export interface LineScale {
  /** Days since the epoch of the first and the last row. */
  firstDay: number;
  lastDay: number;
  /** Top of the axis, a round number not below any value. */
  maximum: number;
  /** Values with a grid line, from 0 to `maximum`. */
  ticks: number[];
}

export interface LinePoint {
  row: ChartRow;
  value: number;
  /** Shares of the box: 0 is left and top. */
  x: number;
  y: number;
}

/** Days since the epoch, a number that axes can be drawn with. */
export function dayNumber(isoDay: string): number {
  return Date.parse(isoDay) / millisecondsPerDay;
}

/** The axes of a chart over time; its rows must be in order of time. */
export function lineScale(data: ChartData): LineScale {
  const days = data.rows.map((row) => dayNumber(row.key));
  const largest = Math.max(
    1,
    ...data.rows.flatMap((row) => data.series.map((s) => seriesValue(row, s.key) ?? 0)),
  );
  const step = tickStep(largest);
  const maximum = Math.ceil(largest / step) * step;
  const ticks = Array.from({ length: maximum / step + 1 }, (_, index) => index * step);
  return { firstDay: days[0] ?? 0, lastDay: days.at(-1) ?? 1, maximum, ticks };
}

/** 1, 2 or 5 times a power of ten, so that three to six grid lines result. */
function tickStep(largest: number): number {
  const power = 10 ** Math.floor(Math.log10(largest / 4));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= largest / 5) ?? 10;
  return Math.max(1, factor * power);
}

/** Where a day lies between the first and the last row; outside of them below 0 or above 1. */
export function dayShare(scale: LineScale, isoDay: string): number {
  return (dayNumber(isoDay) - scale.firstDay) / Math.max(1, scale.lastDay - scale.firstDay);
}

/** The known points of a series in order of time. */
export function linePoints(data: ChartData, seriesKey: string, scale: LineScale): LinePoint[] {
  return data.rows.flatMap((row) => {
    const value = seriesValue(row, seriesKey);
    return value === null ? [] : [{ row, value, x: dayShare(scale, row.key), y: 1 - value / scale.maximum }];
  });
}

/** A path that keeps its height until the next point, in a view box of 1000 × 1000. */
export function stepPath(points: LinePoint[]): string {
  return points
    .map(({ x, y }, index) => {
      const [left, top] = [Math.round(x * 10_000) / 10, Math.round(y * 10_000) / 10];
      return index === 0 ? `M${left} ${top}` : `H${left} V${top}`;
    })
    .join(" ");
}

/** Where the years begin; a year whose first month or quarter ends with the first point begins at the left edge. */
export function yearTicks(scale: LineScale): { share: number; label: string }[] {
  const year = (day: number) => new Date(day * millisecondsPerDay).getUTCFullYear();
  const first = year(scale.firstDay);
  return Array.from({ length: year(scale.lastDay) - first + 1 }, (_, index) => String(first + index))
    .map((label) => ({ isoDay: `${label}-01-01`, label }))
    .filter(({ isoDay }) => dayNumber(isoDay) > scale.firstDay - longestQuarter)
    .map(({ isoDay, label }) => ({ share: Math.max(0, dayShare(scale, isoDay)), label }));
}

/** Moves labels apart that stand less than `gap` from each other, keeping their order; all as shares of the height. */
export function spreadLabels<T extends { y: number }>(labels: T[], gap: number): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  let lowest = Number.NEGATIVE_INFINITY;
  return sorted.map((label) => {
    const y = Math.max(label.y, lowest + gap);
    lowest = y;
    return { ...label, y };
  });
}
