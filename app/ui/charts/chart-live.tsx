import { Bar, BarChart, Line, LineChart, Tooltip, XAxis, YAxis } from "recharts";
import { type ChartData, type ChartRow, seriesValue } from "./chart-data";
import { type ChartToneBySeries, toneOf } from "./chart-tone";
import { dayNumber, type LineScale } from "./line-geometry";
import { patternFill } from "./pattern-defs";
import { BAR_SIZE } from "./static-bars";

/** The only module that imports Recharts; reached through `live-layer.tsx` alone. */

const fill = { width: "100%", height: "100%" };
const noMargin = { top: 0, right: 0, bottom: 0, left: 0 };

interface LiveBarsProps {
  chartId: string;
  data: ChartData;
  tones: ChartToneBySeries;
  maximum: number;
}

/** The stacked bars with pointer and keyboard: arrow keys go through the rows and read out their values. */
export function LiveBars({ chartId, data, tones, maximum }: LiveBarsProps) {
  return (
    <BarChart responsive style={fill} margin={noMargin} layout="vertical" data={data.rows} barSize={BAR_SIZE}>
      <XAxis type="number" domain={[0, maximum]} hide />
      <YAxis type="category" dataKey="key" hide />
      {data.series.map((series) => (
        <Bar
          key={series.key}
          name={series.label}
          dataKey={(row: ChartRow) => seriesValue(row, series.key)}
          stackId="stack"
          className={`segment segment-${toneOf(tones, series.key)}`}
          fill={patternFill(chartId, toneOf(tones, series.key))}
          isAnimationActive={false}
        />
      ))}
      <Tooltip cursor={false} isAnimationActive={false} content={<RowTooltip data={data} skipsZeros />} />
    </BarChart>
  );
}

interface LiveLinesProps {
  data: ChartData;
  tones: ChartToneBySeries;
  scale: LineScale;
}

/** The curves with pointer and keyboard: arrow keys go through the points in time and read out their values. */
export function LiveLines({ data, tones, scale }: LiveLinesProps) {
  return (
    <LineChart responsive style={fill} margin={noMargin} data={data.rows}>
      <XAxis
        type="number"
        dataKey={(row: ChartRow) => dayNumber(row.key)}
        domain={[scale.firstDay, scale.lastDay]}
        allowDataOverflow
        hide
      />
      <YAxis type="number" domain={[0, scale.maximum]} hide />
      {data.series.map((series) => (
        <Line
          key={series.key}
          name={series.label}
          dataKey={(row: ChartRow) => seriesValue(row, series.key)}
          type="stepAfter"
          className={`curve curve-${toneOf(tones, series.key)}`}
          dot={false}
          isAnimationActive={false}
        />
      ))}
      <Tooltip isAnimationActive={false} content={<RowTooltip data={data} />} />
    </LineChart>
  );
}

interface RowTooltipProps {
  data: ChartData;
  /** Leaves out what is not drawn: a bar has no segment for a zero, a curve has a point for it. */
  skipsZeros?: boolean;
  /** Given by Recharts. */
  active?: boolean;
  payload?: readonly { payload?: ChartRow }[];
}

/** All values of the row under the pointer; the sum with its denominator last. */
function RowTooltip({ data, skipsZeros = false, active = false, payload = [] }: RowTooltipProps) {
  const row = active ? payload[0]?.payload : undefined;
  // The box is always there, because a change inside a live region is read out, a new region often is not.
  return (
    <div className={row && "chart-tooltip"} role="status" aria-live="assertive">
      {row === undefined ? null : <RowValues data={data} row={row} skipsZeros={skipsZeros} />}
    </div>
  );
}

function RowValues({ data, row, skipsZeros }: { data: ChartData; row: ChartRow; skipsZeros: boolean }) {
  const shown = data.series.filter(({ key }) => !(skipsZeros && seriesValue(row, key) === 0));
  return (
    <>
      <p className="chart-tooltip__title">{row.label}</p>
      <ul>
        {shown.map(({ key, label }) => (
          <li key={key}>
            {label}: <strong>{seriesValue(row, key) ?? data.missing}</strong>
          </li>
        ))}
        {row.total === undefined ? null : (
          <li>
            {data.totalHeading}: <strong>{row.total}</strong>
          </li>
        )}
      </ul>
    </>
  );
}
