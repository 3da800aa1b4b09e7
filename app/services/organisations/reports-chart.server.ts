import { reportRecordWords, reportsCaption } from "~/texts/de/organisation-page";
import { reportsChartHref } from "../charts/chart-addresses.server";
import type { ChartFigure } from "../charts/chart-figure";
import type { PeriodRecord } from "./organisation-dto";

/** An office's reports per period: owed, and handed in in time, late or never. `null` where nothing was due. */
export function reportsChart(key: string, records: readonly PeriodRecord[]): ChartFigure | null {
  if (records.length === 0) return null;
  const sum = (amountOf: (record: PeriodRecord) => number) =>
    records.reduce((total, record) => total + amountOf(record), 0);
  return {
    caption: reportsCaption({
      periods: records.length,
      owed: sum(({ owed }) => owed),
      inTime: sum(({ inTime }) => inTime),
      late: sum(({ late }) => late),
      missing: sum(({ missing }) => missing),
    }),
    data: {
      rowHeading: reportRecordWords.period,
      unit: reportRecordWords.reports,
      series: [
        { key: "inTime", label: reportRecordWords.inTime },
        { key: "late", label: reportRecordWords.late },
        { key: "missing", label: reportRecordWords.missing },
      ],
      rows: records.map(({ periodKey, periodName, owed, inTime, late, missing }) => ({
        key: periodKey,
        label: periodName,
        values: { inTime, late, missing },
        total: owed,
      })),
      totalHeading: reportRecordWords.owed,
      missing: reportRecordWords.noValue,
    },
    csvHref: reportsChartHref(key),
  };
}
