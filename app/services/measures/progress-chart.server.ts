import type { IsoDay } from "~/domain/date/precise-date";
import type { Milestone } from "~/domain/measure/milestone";
import { actualShareAt, plannedShareAt, progressCurve, progressCurveDays } from "~/domain/measure/progress";
import {
  chartWords,
  planBasisLabels,
  progressCaption,
  reachedLabel,
  todayLabel,
} from "~/texts/de/chart-texts";
import { formatDate } from "~/texts/de/dates";
import { progressChartHref } from "../charts/chart-addresses.server";
import type { ChartFigure } from "../charts/chart-figure";

/** Planned and actual progress of one measure in whole percent of its weighted milestones; `null` without any. */
export function progressChart(
  measureNumber: number,
  milestones: readonly Milestone[],
  window: { from: IsoDay; to: IsoDay },
  today: IsoDay,
): ChartFigure | null {
  const curve = progressCurve(milestones, progressCurveDays(milestones, window, today), today);
  if (curve.length === 0) return null;
  const percent = (share: number | null) => (share === null ? null : Math.round(share * 100));
  return {
    caption: progressCaption(
      today,
      plannedShareAt(milestones, today, "currentDue"),
      actualShareAt(milestones, today, today),
    ),
    data: {
      rowHeading: chartWords.day,
      unit: chartWords.percent,
      series: [
        { key: "plannedOriginal", label: planBasisLabels.originalDue },
        { key: "plannedCurrent", label: planBasisLabels.currentDue },
        { key: "actual", label: reachedLabel },
      ],
      rows: curve.map(({ day, plannedOriginal, plannedCurrent, actual }) => ({
        key: day,
        label: day === today ? todayLabel(today) : formatDate(day),
        values: {
          plannedOriginal: percent(plannedOriginal),
          plannedCurrent: percent(plannedCurrent),
          actual: percent(actual),
        },
      })),
      missing: chartWords.notYetKnown,
    },
    csvHref: progressChartHref(measureNumber),
  };
}
