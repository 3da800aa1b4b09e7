import { dayPosition, isInside, spanPosition, svgPercent, type TimeScale, type TimeTick } from "./time-scale";

interface TimeGridProps {
  scale: TimeScale;
  ticks: TimeTick[];
  /** The day marked as today; not drawn outside the window. */
  today: string;
}

/** Lines behind all lanes of a time axis: where years or quarters begin, and today. */
export function TimeGrid({ scale, ticks, today }: TimeGridProps) {
  return (
    <svg className="time-grid" width="100%" height="100%" aria-hidden="true" focusable="false">
      {ticks.map((tick) => {
        const place = spanPosition(scale, tick);
        return place === null ? null : (
          <line
            key={tick.from}
            x1={svgPercent(place.x)}
            x2={svgPercent(place.x)}
            y1="0"
            y2="100%"
            className="grid-line"
          />
        );
      })}
      {isInside(scale, today) ? (
        <line
          x1={svgPercent(dayPosition(scale, today))}
          x2={svgPercent(dayPosition(scale, today))}
          y1="0"
          y2="100%"
          className="time-grid__today"
        />
      ) : null}
    </svg>
  );
}

interface TimeHeaderProps extends TimeGridProps {
  todayLabel: string;
}

/** The names of the parts of the axis, and the word for today above its line. */
export function TimeHeader({ scale, ticks, today, todayLabel }: TimeHeaderProps) {
  return (
    <svg className="time-header" width="100%" height="40" aria-hidden="true" focusable="false">
      {ticks.map((tick) => {
        const place = spanPosition(scale, tick);
        return place === null ? null : (
          <text key={tick.from} x={svgPercent(place.x)} y="34" dx="4" className="axis-text">
            {tick.label}
          </text>
        );
      })}
      {isInside(scale, today) ? (
        <text
          x={svgPercent(dayPosition(scale, today))}
          y="13"
          className="mark-text"
          textAnchor={dayPosition(scale, today) > 90 ? "end" : "middle"}
        >
          {todayLabel}
        </text>
      ) : null}
    </svg>
  );
}
