import type { ChartData } from "./chart-data";
import { type ChartToneBySeries, toneOf } from "./chart-tone";
import { patternFill } from "./pattern-defs";
import { percent, stackSegments, stackTotal } from "./stack-geometry";

/** Thickness of a bar in CSS pixels; the live chart uses the same. */
export const BAR_SIZE = 20;

/** Below this share of the axis a segment is too narrow for its number. */
const SMALLEST_LABELLED_SHARE = 0.035;

interface BarsProps {
  chartId: string;
  data: ChartData;
  tones: ChartToneBySeries;
  /** Length of the axis in units of the data. */
  maximum: number;
}

/** The bars as the server draws them, in percent of the box, so that they fit any width. The table says the same. */
export function StaticBars({ chartId, data, tones, maximum }: BarsProps) {
  return (
    <svg className="chart-static" width="100%" height="100%" aria-hidden="true" focusable="false">
      {data.rows.map((row, index) => (
        <g key={row.key}>
          {stackSegments(data, row, maximum).map((segment) => (
            <rect
              key={segment.seriesKey}
              className={`segment segment-${toneOf(tones, segment.seriesKey)}`}
              data-row={row.key}
              data-series={segment.seriesKey}
              data-value={segment.value}
              x={percent(segment.start)}
              y={rowMiddle(data, index)}
              width={percent(segment.length)}
              height={BAR_SIZE}
              transform={`translate(0 ${-BAR_SIZE / 2})`}
              fill={patternFill(chartId, toneOf(tones, segment.seriesKey))}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Counts in the segments and sums at the ends of the bars; they stay when the live chart takes over. */
export function BarLabels({ data, tones, maximum }: Omit<BarsProps, "chartId">) {
  return (
    <svg className="bar-labels" width="100%" height="100%" aria-hidden="true" focusable="false">
      {data.rows.map((row, index) => (
        <g key={row.key}>
          {stackSegments(data, row, maximum)
            .filter((segment) => segment.length >= SMALLEST_LABELLED_SHARE)
            .map((segment) => (
              <text
                key={segment.seriesKey}
                className={`bar-label bar-label-${toneOf(tones, segment.seriesKey)}`}
                x={percent(segment.start + segment.length / 2)}
                y={rowMiddle(data, index)}
                dy="0.36em"
              >
                {segment.value}
              </text>
            ))}
          <text
            className="bar-total"
            x={percent(stackTotal(data, row) / maximum)}
            y={rowMiddle(data, index)}
            dx="8"
            dy="0.36em"
          >
            {row.total ?? stackTotal(data, row)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function rowMiddle(data: ChartData, index: number): string {
  return percent((index + 0.5) / data.rows.length);
}
