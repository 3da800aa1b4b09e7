import type { ChartData } from "./chart-data";
import type { ChartToneBySeries } from "./chart-tone";
import { lineScale } from "./line-geometry";
import { LiveLayer, LiveLines } from "./live-layer";
import { LineScaffold, StaticLines } from "./static-lines";

export interface LineChartProps {
  data: ChartData;
  tones: ChartToneBySeries;
  /** A vertical line with its name, e.g. today. */
  mark: { isoDay: string; label: string };
}

/**
 * Two or three curves over time that step from value to value, because what is counted happens on days and not
 * in between. Every curve is named at its end. The rows' keys are calendar days.
 */
export function LineChart({ data, tones, mark }: LineChartProps) {
  const scale = lineScale(data);
  return (
    <div className="line-chart">
      <LineScaffold data={data} tones={tones} scale={scale} mark={mark} />
      <div className="line-chart__plot">
        <StaticLines data={data} tones={tones} scale={scale} />
        <LiveLayer>
          <LiveLines data={data} tones={tones} scale={scale} />
        </LiveLayer>
      </div>
    </div>
  );
}
