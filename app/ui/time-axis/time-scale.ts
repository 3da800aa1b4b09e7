import { dayNumber } from "../charts/line-geometry";

/** The window of a time axis; both days (`YYYY-MM-DD`) are inside it. */
export interface TimeScale {
  from: string;
  to: string;
}

/** Days from the first day on, one after the other; a span of one day has the same day twice. */
export interface DaySpan {
  from: string;
  to: string;
}

/** A named part of the axis, e.g. a year. */
export interface TimeTick extends DaySpan {
  label: string;
}

/** Where the middle of a day lies on the axis, in percent of its width; outside the window below 0 or above 100. */
export function dayPosition(scale: TimeScale, day: string): number {
  return position(scale, dayNumber(day) + 0.5);
}

/** Left edge and width of a span, in percent, cut to the window; `null` if it lies outside. */
export function spanPosition(scale: TimeScale, span: DaySpan): { x: number; width: number } | null {
  if (span.to < scale.from || span.from > scale.to) return null;
  const from = span.from < scale.from ? scale.from : span.from;
  const to = span.to > scale.to ? scale.to : span.to;
  const x = position(scale, dayNumber(from));
  return { x, width: position(scale, dayNumber(to) + 1) - x };
}

export function isInside(scale: TimeScale, day: string): boolean {
  return scale.from <= day && day <= scale.to;
}

/** The calendar years a window touches. */
export function yearsOf(scale: TimeScale): TimeTick[] {
  const [first, last] = [Number(scale.from.slice(0, 4)), Number(scale.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = String(first + index);
    return { from: `${year}-01-01`, to: `${year}-12-31`, label: year };
  });
}

/** A percentage as an SVG length, to a hundredth. */
export function svgPercent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

function position(scale: TimeScale, day: number): number {
  const first = dayNumber(scale.from);
  return ((day - first) / (dayNumber(scale.to) + 1 - first)) * 100;
}
