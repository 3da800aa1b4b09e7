import { type DaySpan, dayPosition, isInside, spanPosition, svgPercent, type TimeScale } from "./time-scale";

export type MarkerKind = "done" | "open" | "late" | "dropped";

export interface LaneMarker {
  key: string;
  kind: MarkerKind;
  /** The days the date names; the marker stands on the last one, because a date has passed only then. */
  span: DaySpan;
  /** Where the date was first, if it was moved. */
  ghost: DaySpan | null;
  /** Shown by browsers on pointing; the same words stand beside the lane. */
  title: string;
}

interface TimeLaneProps {
  scale: TimeScale;
  /** A period; its ends are marked where they lie inside the window. */
  bar?: DaySpan | null;
  markers: LaneMarker[];
}

const HEIGHT = 28;
const MIDDLE = HEIGHT / 2;

/**
 * One line of a time axis: a bar for a period and markers for dates. Positions are percentages, so that the server
 * can draw it for any width. Decorative for assistive technology: whoever uses it says the same in text.
 */
export function TimeLane({ scale, bar = null, markers }: TimeLaneProps) {
  return (
    <svg className="time-lane" width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
      {bar === null ? null : <Bar scale={scale} bar={bar} />}
      {markers.map((marker) => (
        <g key={marker.key}>
          <title>{marker.title}</title>
          <Ghost scale={scale} marker={marker} />
          <Span scale={scale} span={marker.span} />
          <Marker scale={scale} marker={marker} />
        </g>
      ))}
    </svg>
  );
}

function Bar({ scale, bar }: { scale: TimeScale; bar: DaySpan }) {
  const place = spanPosition(scale, bar);
  if (place === null) return null;
  const { x, width } = place;
  return (
    <>
      <rect className="time-bar" x={svgPercent(x)} y={MIDDLE - 4} width={svgPercent(width)} height="8" />
      {bar.from > scale.from ? <Edge x={x} /> : null}
      {bar.to < scale.to ? <Edge x={x + width} /> : null}
    </>
  );
}

function Edge({ x }: { x: number }) {
  return (
    <line className="time-bar__edge" x1={svgPercent(x)} x2={svgPercent(x)} y1={MIDDLE - 6} y2={MIDDLE + 6} />
  );
}

/** A date that names more than a day covers all of it. */
function Span({ scale, span }: { scale: TimeScale; span: DaySpan }) {
  const place = span.from === span.to ? null : spanPosition(scale, span);
  if (place === null) return null;
  return (
    <rect
      className="time-span"
      x={svgPercent(place.x)}
      y={MIDDLE - 2}
      width={svgPercent(place.width)}
      height="4"
    />
  );
}

function Ghost({ scale, marker }: { scale: TimeScale; marker: LaneMarker }) {
  if (marker.ghost === null) return null;
  const [from, to] = [dayPosition(scale, marker.ghost.to), dayPosition(scale, marker.span.to)];
  return (
    <>
      <line
        className="time-ghost-link"
        x1={svgPercent(clamped(from))}
        x2={svgPercent(clamped(to))}
        y1={MIDDLE}
        y2={MIDDLE}
      />
      {isInside(scale, marker.ghost.to) ? (
        <circle className="time-ghost" cx={svgPercent(from)} cy={MIDDLE} r="5" />
      ) : null}
    </>
  );
}

const shapes: Record<MarkerKind, string> = {
  done: "M-6 0 A6 6 0 1 1 6 0 A6 6 0 1 1 -6 0Z",
  open: "M-5.5 0 A5.5 5.5 0 1 1 5.5 0 A5.5 5.5 0 1 1 -5.5 0Z",
  late: "M0 -8 L8 0 L0 8 L-8 0Z",
  dropped: "M-4.5 -4.5 L4.5 4.5 M4.5 -4.5 L-4.5 4.5",
};

function Marker({ scale, marker }: { scale: TimeScale; marker: LaneMarker }) {
  if (!isInside(scale, marker.span.to)) return null;
  return (
    <svg x={svgPercent(dayPosition(scale, marker.span.to))} y={MIDDLE} overflow="visible" aria-hidden="true">
      <path className={`time-marker time-marker--${marker.kind}`} d={shapes[marker.kind]} />
    </svg>
  );
}

/** A marker on its own, for legends. */
export function MarkerSample({ kind }: { kind: MarkerKind | "ghost" }) {
  return (
    <svg
      className="marker-sample"
      width="18"
      height="18"
      viewBox="-9 -9 18 18"
      aria-hidden="true"
      focusable="false"
    >
      {kind === "ghost" ? (
        <circle className="time-ghost" r="5" />
      ) : (
        <path className={`time-marker time-marker--${kind}`} d={shapes[kind]} />
      )}
    </svg>
  );
}

function clamped(value: number): number {
  return Math.min(100, Math.max(0, value));
}
