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

/**
 * One line of a time axis: a bar for a period and markers for dates. Positions are percentages, so that the server
 * can draw it for any width; what is the same for all lanes stands in the stylesheet and in `MarkerShapes`, which
 * the page must hold. Decorative for assistive technology: whoever uses it says the same in text.
 */
export function TimeLane({ scale, bar = null, markers }: TimeLaneProps) {
  return (
    <svg className="time-lane" aria-hidden="true">
      <g>
        {bar === null ? null : <Bar scale={scale} bar={bar} />}
        {markers.map((marker) => (
          <g key={marker.key}>
            <title>{marker.title}</title>
            <Ghost scale={scale} marker={marker} />
            <Span scale={scale} span={marker.span} />
            <Shape scale={scale} day={marker.span.to} shape={marker.kind} />
          </g>
        ))}
      </g>
    </svg>
  );
}

function Bar({ scale, bar }: { scale: TimeScale; bar: DaySpan }) {
  const place = spanPosition(scale, bar);
  if (place === null) return null;
  const { x, width } = place;
  return (
    <>
      <rect className="time-bar" x={svgPercent(x)} width={svgPercent(width)} />
      {bar.from > scale.from ? <rect className="time-bar__edge" x={svgPercent(x)} /> : null}
      {bar.to < scale.to ? <rect className="time-bar__edge" x={svgPercent(x + width)} /> : null}
    </>
  );
}

/** A date that names more than a day covers all of it. */
function Span({ scale, span }: { scale: TimeScale; span: DaySpan }) {
  const place = span.from === span.to ? null : spanPosition(scale, span);
  if (place === null) return null;
  return <rect className="time-span" x={svgPercent(place.x)} width={svgPercent(place.width)} />;
}

function Ghost({ scale, marker }: { scale: TimeScale; marker: LaneMarker }) {
  if (marker.ghost === null) return null;
  const [from, to] = [dayPosition(scale, marker.ghost.to), dayPosition(scale, marker.span.to)];
  return (
    <>
      <line className="time-ghost-link" x1={svgPercent(clamped(from))} x2={svgPercent(clamped(to))} />
      <Shape scale={scale} day={marker.ghost.to} shape="ghost" />
    </>
  );
}

type ShapeName = MarkerKind | "ghost";

/** Nothing outside the window. */
function Shape({ scale, day, shape }: { scale: TimeScale; day: string; shape: ShapeName }) {
  if (!isInside(scale, day)) return null;
  return <use href={shapeHref(shape)} x={svgPercent(dayPosition(scale, day))} />;
}

const shapes: Record<ShapeName, string> = {
  done: "M-6 0 A6 6 0 1 1 6 0 A6 6 0 1 1 -6 0Z",
  open: "M-5.5 0 A5.5 5.5 0 1 1 5.5 0 A5.5 5.5 0 1 1 -5.5 0Z",
  late: "M0 -8 L8 0 L0 8 L-8 0Z",
  dropped: "M-4.5 -4.5 L4.5 4.5 M4.5 -4.5 L-4.5 4.5",
  ghost: "M-5 0 A5 5 0 1 1 5 0 A5 5 0 1 1 -5 0Z",
};
const shapeNames: ShapeName[] = ["done", "open", "late", "dropped", "ghost"];
const shapeHref = (shape: ShapeName) => `#zeitmarke-${shape}`;

/** The markers as shapes that lanes and legends refer to: once in a page that shows any. */
export function MarkerShapes() {
  return (
    <svg className="marker-shapes" aria-hidden="true">
      <defs>
        {shapeNames.map((shape) => (
          <path
            key={shape}
            id={shapeHref(shape).slice(1)}
            className={`time-marker time-marker--${shape}`}
            d={shapes[shape]}
          />
        ))}
      </defs>
    </svg>
  );
}

/** A marker on its own, for legends and lists. Needs `MarkerShapes`. */
export function MarkerSample({ kind }: { kind: ShapeName }) {
  return (
    <svg className="marker-sample" aria-hidden="true">
      <use href={shapeHref(kind)} />
    </svg>
  );
}

function clamped(value: number): number {
  return Math.min(100, Math.max(0, value));
}
