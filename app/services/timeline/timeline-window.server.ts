import { addDays } from "~/domain/date/iso-day";
import { earliestDay, type IsoDay, latestDay } from "~/domain/date/precise-date";
import type { TimelineQuery } from "~/domain/measure/timeline-query";
import { formatDateShort } from "~/texts/de/dates";
import type { TimelineTick } from "./timeline-dto";

export interface Window {
  from: IsoDay;
  to: IsoDay;
}

/** Years the whole axis touches, ascending. */
export function yearsOf(whole: Window): number[] {
  const [first, last] = [yearOf(whole.from), yearOf(whole.to)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Brings zoom and year together: quarters show one year (of those of the axis the one nearest to today, unless the
 * address names one), years the whole plan.
 */
export function settleZoom(query: TimelineQuery, whole: Window, today: IsoDay): TimelineQuery {
  const nearest = today < whole.from ? whole.from : today > whole.to ? whole.to : today;
  if (query.zoom === "quarter") return { ...query, year: query.year ?? yearOf(nearest) };
  return query.year === null ? query : { ...query, zoom: "quarter" };
}

/** Days the time axis shows. */
export function windowOf(query: TimelineQuery, whole: Window): Window {
  return query.year === null
    ? whole
    : { from: earliestDay(String(query.year)), to: latestDay(String(query.year)) };
}

/** The parts of the axis: years over the whole plan, quarters within a year; cut to the window. */
export function ticksOf({ zoom }: TimelineQuery, window: Window): TimelineTick[] {
  const ticks: TimelineTick[] = [];
  let from = window.from;
  while (from <= window.to) {
    const year = from.slice(0, 4);
    const date = zoom === "year" ? year : `${year}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
    const to = latestDay(date) < window.to ? latestDay(date) : window.to;
    ticks.push({ from, to, label: formatDateShort(date) });
    from = addDays(to, 1);
  }
  return ticks;
}

function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}
