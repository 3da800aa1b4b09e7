import type { ReactElement } from "react";
import { type ChartTone, chartTones } from "./chart-tone";

/** Marks drawn over the colour of a tone in a tile of 8 × 8; tones without marks are plain. */
const marks: Partial<Record<ChartTone, ReactElement>> = {
  light: <path className="pattern-mark" d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" />,
  pale: <path className="pattern-mark" d="M1.5 2 h1 M5.5 6 h1" />,
  ochre: <path className="pattern-mark" d="M-2 6 L2 10 M0 0 L8 8 M6 -2 L10 2" />,
  grey: <path className="pattern-mark" d="M0 8 L8 0 M0 0 L8 8" />,
  void: <path className="pattern-mark" d="M0 0 L8 8" />,
};

/** `fill` of a tone, from the patterns of the chart with this id. */
export function patternFill(chartId: string, tone: ChartTone): string {
  return `url(#${chartId}-${tone})`;
}

/** The patterns of one chart. They stand in an SVG of their own that stays when the live chart replaces the static one. */
export function PatternDefs({ chartId }: { chartId: string }) {
  return (
    <svg className="chart-defs" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {chartTones.map((tone) => (
          <pattern key={tone} id={`${chartId}-${tone}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect className={`pattern-ground tone-${tone}`} width="8" height="8" />
            {marks[tone]}
          </pattern>
        ))}
      </defs>
    </svg>
  );
}

/** A sample of a tone, for legends and table cells. */
export function ToneSwatch({ chartId, tone }: { chartId: string; tone: ChartTone }) {
  return (
    <svg className="tone-swatch" width="16" height="16" aria-hidden="true" focusable="false">
      <rect
        className={`segment segment-${tone}`}
        x="1"
        y="1"
        width="14"
        height="14"
        fill={patternFill(chartId, tone)}
      />
    </svg>
  );
}
