import type { ChartSeries } from "./chart-data";
import { type ChartToneBySeries, toneOf } from "./chart-tone";
import { ToneSwatch } from "./pattern-defs";

interface LegendProps {
  chartId: string;
  series: ChartSeries[];
  tones: ChartToneBySeries;
}

/** Names the tones of a chart in the order in which they are drawn. */
export function Legend({ chartId, series, tones }: LegendProps) {
  return (
    <ul className="legend">
      {series.map((entry) => (
        <li key={entry.key}>
          <ToneSwatch chartId={chartId} tone={toneOf(tones, entry.key)} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
