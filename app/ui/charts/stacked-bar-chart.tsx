import type { ChartData } from "./chart-data";
import type { ChartToneBySeries } from "./chart-tone";
import { Legend } from "./legend";
import { LiveBars, LiveLayer } from "./live-layer";
import { stackMaximum } from "./stack-geometry";
import { BarLabels, StaticBars } from "./static-bars";

export interface StackedBarChartProps {
  /** Id of the `ChartFrame` around the chart; its patterns are used. */
  chartId: string;
  data: ChartData;
  tones: ChartToneBySeries;
  /** `false` where something beside the chart names the tones. */
  legend?: boolean;
}

/**
 * Horizontal stacked bars, one row per entry, counts written into the segments and the sum at the end of the bar.
 * Row names are HTML, so that they wrap and can be links; rows have a fixed height set in charts.css.
 */
export function StackedBarChart({ chartId, data, tones, legend = true }: StackedBarChartProps) {
  const used = data.series.filter((series) => data.rows.some((row) => (row.values[series.key] ?? 0) > 0));
  const maximum = stackMaximum(data);
  return (
    <div className="bar-chart-box">
      {legend ? <Legend chartId={chartId} series={used} tones={tones} /> : null}
      <div className="bar-chart">
        <ul className="bar-chart__names">
          {data.rows.map((row) => (
            <li key={row.key}>
              {row.href === undefined ? <span>{row.label}</span> : <a href={row.href}>{row.label}</a>}
            </li>
          ))}
        </ul>
        <div className="bar-chart__plot">
          <StaticBars chartId={chartId} data={data} tones={tones} maximum={maximum} />
          <LiveLayer>
            <LiveBars chartId={chartId} data={data} tones={tones} maximum={maximum} />
          </LiveLayer>
          <BarLabels data={data} tones={tones} maximum={maximum} />
        </div>
      </div>
    </div>
  );
}
