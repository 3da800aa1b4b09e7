import { addDays } from "~/domain/date/iso-day";
import { earliestDay, type IsoDay, latestDay } from "~/domain/date/precise-date";
import type { TimelineQuery } from "~/domain/measure/timeline-query";
import type { Plan } from "~/domain/plan/plan";
import { formatDateShort } from "~/texts/de/dates";
import type { TimelineTick } from "./timeline-dto";

export interface Window {
  from: IsoDay;
  to: IsoDay;
}

/** Years of the plan's period, ascending. */
export function planYears({ period }: Pick<Plan, "period">): number[] {
  const [first, last] = [yearOf(earliestDay(period.from)), yearOf(latestDay(period.to))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Brings zoom and year together: quarters show one year (this one, or the first of the plan, unless the address
 * names one), years the whole plan.
 */
export function settleZoom(query: TimelineQuery, plan: Pick<Plan, "period">, today: IsoDay): TimelineQuery {
  const years = planYears(plan);
  const thisYear = years.find((year) => year === yearOf(today)) ?? years[0] ?? yearOf(today);
  if (query.zoom === "quarter") return { ...query, year: query.year ?? thisYear };
  return query.year === null ? query : { ...query, zoom: "quarter" };
}

/** Days the time axis spans. */
export function windowOf(query: TimelineQuery, plan: Pick<Plan, "period">): Window {
  return query.year === null
    ? { from: earliestDay(plan.period.from), to: latestDay(plan.period.to) }
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
