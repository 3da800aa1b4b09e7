import type { ChartData } from "./chart-data";
import { type ChartToneBySeries, toneOf } from "./chart-tone";
import { dayShare, type LineScale, linePoints, spreadLabels, stepPath, yearTicks } from "./line-geometry";
import { percent } from "./stack-geometry";

/** Distance that two lines of an end label need, as a share of the chart's height (set in charts.css). */
const LABEL_GAP = 0.13;

interface LinesProps {
  data: ChartData;
  tones: ChartToneBySeries;
  scale: LineScale;
}

/** The curves as the server draws them; the strokes keep their width although the box is stretched. */
export function StaticLines({ data, tones, scale }: LinesProps) {
  return (
    <svg
      className="chart-static"
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      width="100%"
      height="100%"
      aria-hidden="true"
      focusable="false"
    >
      {data.series.map((series) => (
        <path
          key={series.key}
          className={`curve curve-${toneOf(tones, series.key)}`}
          data-series={series.key}
          d={stepPath(linePoints(data, series.key, scale))}
        />
      ))}
    </svg>
  );
}

/** Grid, axes, the mark and the names of the curves; they stay when the live chart takes over. */
export function LineScaffold({
  data,
  tones,
  scale,
  mark,
}: LinesProps & { mark: { isoDay: string; label: string } }) {
  const markShare = dayShare(scale, mark.isoDay);
  return (
    <svg className="line-scaffold" width="100%" height="100%" aria-hidden="true" focusable="false">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? "axis-line" : "grid-line"}
            x1="0"
            x2="100%"
            y1={percent(1 - tick / scale.maximum)}
            y2={percent(1 - tick / scale.maximum)}
          />
          <text
            className="axis-text axis-text--value"
            x="0"
            y={percent(1 - tick / scale.maximum)}
            dx="-8"
            dy="0.36em"
          >
            {tick}
          </text>
        </g>
      ))}
      {yearTicks(scale).map(({ share, label }) => (
        <g key={label}>
          <line className="axis-tick" x1={percent(share)} x2={percent(share)} y1="100%" y2="102%" />
          <text className="axis-text" x={percent(share)} y="100%" dy="1.5em" dx="2">
            {label}
          </text>
        </g>
      ))}
      {markShare >= 0 && markShare <= 1 ? (
        <g>
          <line className="mark-line" x1={percent(markShare)} x2={percent(markShare)} y1="-4%" y2="100%" />
          <text
            className="mark-text"
            x={percent(markShare)}
            y="-4%"
            dy="-0.4em"
            textAnchor={markShare > 0.5 ? "end" : "start"}
          >
            {mark.label}
          </text>
        </g>
      ) : null}
      <EndLabels data={data} tones={tones} scale={scale} />
    </svg>
  );
}

function EndLabels({ data, tones, scale }: LinesProps) {
  const ends = data.series.flatMap((series) => {
    const last = linePoints(data, series.key, scale).at(-1);
    return last === undefined ? [] : [{ series, value: last.value, y: last.y }];
  });
  return (
    <>
      {spreadLabels(ends, LABEL_GAP).map(({ series, value, y }) => (
        <g key={series.key} className={`end-label end-label-${toneOf(tones, series.key)}`}>
          <text x="100%" y={percent(y)} dx="10" dy="-0.15em" className="end-label__value">
            {value}
          </text>
          <text x="100%" y={percent(y)} dx="10" dy="0.95em">
            {series.shortLabel ?? series.label}
          </text>
        </g>
      ))}
    </>
  );
}
