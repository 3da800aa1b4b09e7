import { addDays, addMonths } from "~/domain/date/iso-day";
import { earliestDay, type IsoDay } from "~/domain/date/precise-date";
import { milestoneCurve } from "~/domain/measure/progress";
import { countOf, rollUpStates, type StateRollUp } from "~/domain/measure/roll-up";
import { statesFromFinished } from "~/domain/measure/state";
import {
  chartWords,
  milestonesCaption,
  planBasisLabels,
  plannedLabel,
  reachedLabel,
  statesByFieldCaption,
  statesByOfficeCaption,
  todayLabel,
} from "~/texts/de/chart-texts";
import { formatDate } from "~/texts/de/dates";
import { stateLabels } from "~/texts/de/states";
import type { ChartData, ChartRow } from "~/ui/charts/chart-data";
import { overviewChartHref } from "../charts/chart-addresses.server";
import type { ChartFigure } from "../charts/chart-figure";
import { planSpan } from "../measures/axis-span.server";
import { measureListHref } from "../read-model/addresses.server";
import type { ReadModel } from "../read-model/read-model.server";
import type { OfficeStanding } from "./overview-dto";

/** Umsetzungsstand je Handlungsfeld. Fields without measures have a row too: an empty chapter is news. */
export function statesByFieldChart(model: ReadModel): ChartFigure {
  const fields = model.fields.map(({ key, name }) => {
    const states = model.entries.flatMap(({ summary }) => (summary.field.key === key ? [summary.state] : []));
    return { key, name, rollUp: rollUpStates(states) };
  });
  const all = rollUpStates(model.entries.map(({ summary }) => summary.state));
  const worst = highest(fields, ({ rollUp }) => countOf(rollUp, "notReported"));
  return {
    caption: statesByFieldCaption({
      total: all.total,
      completed: countOf(all, "completed"),
      notReported: countOf(all, "notReported"),
      worst: worst && {
        name: worst.name,
        notReported: countOf(worst.rollUp, "notReported"),
        total: worst.rollUp.total,
      },
      manual: countByHand(model),
    }),
    data: statesChart(
      chartWords.field,
      fields.map(({ key, name, rollUp }) => stateRow(key, name, measureListHref({ fields: [key] }), rollUp)),
    ),
    csvHref: overviewChartHref("handlungsfelder"),
  };
}

/** Stand je federführendem Amt. */
export function statesByOfficeChart(model: ReadModel, standings: readonly OfficeStanding[]): ChartFigure {
  const worst = highest(standings, (standing) => standing.lateCount);
  return {
    caption: statesByOfficeCaption({
      officeCount: standings.length,
      late: standings.reduce((sum, standing) => sum + standing.lateCount, 0),
      lateTotal: standings.reduce((sum, standing) => sum + standing.lateTotal, 0),
      worst: worst && { name: worst.office.name, late: worst.lateCount, total: worst.rollUp.total },
      manual: countByHand(model),
    }),
    data: statesChart(
      chartWords.leadOffice,
      standings.map(({ office, href, rollUp }) => stateRow(office.key, office.name, href, rollUp)),
    ),
    csvHref: overviewChartHref("aemter"),
  };
}

/** Meilensteine geplant und erreicht über die Zeit, at the end of each quarter and today. */
export function milestonesChart(model: ReadModel): ChartFigure {
  const { today } = model;
  const milestones = model.entries.flatMap((entry) => entry.milestones);
  const { from, to } = planSpan(model);
  const days = quarterEnds(from, to, today);
  const curve = milestoneCurve(milestones, days, today);
  const now = curve.find((point) => point.day === today);
  const total = milestones.filter((milestone) => milestone.state !== "cancelled").length;
  return {
    caption: milestonesCaption(today, now?.plannedOriginal ?? 0, now?.actual ?? 0, total),
    data: {
      rowHeading: chartWords.until,
      unit: chartWords.milestones,
      series: [
        { key: "plannedOriginal", label: planBasisLabels.originalDue, shortLabel: plannedLabel },
        { key: "actual", label: reachedLabel },
      ],
      rows: curve.map(({ day, plannedOriginal, actual }) => ({
        key: day,
        label: day === today ? todayLabel(today) : formatDate(quarterOf(day)),
        values: { plannedOriginal, actual },
        total,
      })),
      totalHeading: chartWords.milestonesTotal,
      missing: chartWords.notYetKnown,
    },
    csvHref: overviewChartHref("meilensteine"),
  };
}

function countByHand({ entries }: ReadModel): number {
  return entries.filter(({ summary }) => summary.manual !== null).length;
}

function statesChart(rowHeading: string, rows: ChartRow[]): ChartData {
  return {
    rowHeading,
    unit: chartWords.measures,
    series: statesFromFinished.map((state) => ({ key: state, label: stateLabels[state] })),
    rows,
    totalHeading: chartWords.measuresTotal,
    missing: chartWords.noValue,
  };
}

function stateRow(key: string, label: string, href: string, rollUp: StateRollUp): ChartRow {
  const values = Object.fromEntries(rollUp.buckets.map(({ state, count }) => [state, count]));
  return { key, label, href, values, total: rollUp.total };
}

/** Last days of the quarters of the window, and today; ascending. */
function quarterEnds(from: IsoDay, to: IsoDay, today: IsoDay): IsoDay[] {
  const days = new Set([today]);
  let start = earliestDay(quarterOf(from));
  while (start <= to) {
    const next = addMonths(start, 3);
    days.add(addDays(next, -1));
    start = next;
  }
  return [...days].sort();
}

function quarterOf(day: IsoDay): string {
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The item with the highest positive value, the first of several; `null` if no value is positive. */
function highest<T>(items: readonly T[], amountOf: (item: T) => number): T | null {
  let best: T | null = null;
  for (const item of items) {
    if (amountOf(item) > (best ? amountOf(best) : 0)) best = item;
  }
  return best;
}
