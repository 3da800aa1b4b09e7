import { isOwed, isOwedByOffice, isReleased } from "~/domain/reporting/contribution-stages";
import type { ReturnsDto } from "~/services/reporting/returns-dto";
import { roundChartText } from "~/texts/de/round";
import type { ChartData } from "~/ui/charts/chart-data";
import type { ChartToneBySeries } from "~/ui/charts/chart-tone";

export const roundTones: ChartToneBySeries = {
  released: "deep",
  accepted: "mid",
  signedOff: "light",
  handedIn: "pale",
  waiting: "ochre",
};

/** Contributions of each office by how far they are; chart, table and CSV file are made from it. */
export function returnsChart(returns: Pick<ReturnsDto, "offices" | "rows">): ChartData {
  const { rowHeading, unit, total, missing, series } = roundChartText;
  return {
    rowHeading,
    unit,
    totalHeading: total,
    missing,
    series: (["released", "accepted", "signedOff", "handedIn", "waiting"] as const).map((key) => ({
      key,
      label: series[key],
    })),
    rows: returns.offices.map((office) => {
      const stages = returns.rows.flatMap(({ cells }) =>
        cells
          .filter(({ officeKey, stage }) => officeKey === office.key && isOwed(stage))
          .map(({ stage }) => stage),
      );
      return {
        key: office.key,
        label: office.name,
        total: stages.length,
        values: {
          released: stages.filter(isReleased).length,
          accepted: stages.filter((stage) => stage === "accepted").length,
          signedOff: stages.filter((stage) => stage === "signedOff").length,
          handedIn: stages.filter((stage) => stage === "handedIn").length,
          waiting: stages.filter(isOwedByOffice).length,
        },
      };
    }),
  };
}
