import type { TimelineDto, TimelineGroup } from "~/services/timeline/timeline-dto";
import { markerLabels, timeAxisText } from "~/texts/de/time-axis";
import { timelineText as text } from "~/texts/de/timeline";
import { TimeGrid, TimeHeader } from "~/ui/time-axis/time-grid";
import { MarkerSample, MarkerShapes } from "~/ui/time-axis/time-lane";
import type { TimeScale } from "~/ui/time-axis/time-scale";
import { TimelineRow } from "./timeline-row";

const legend = ["done", "open", "late", "ghost"] as const;

/** The measures of this page on the axis, by field of action. */
export function TimelineChart({ timeline }: { timeline: TimelineDto }) {
  const { window: scale, ticks, today, groups, finding } = timeline;
  return (
    <figure className="time-chart">
      <figcaption className="chart__caption">
        <p className="chart__finding">{finding}</p>
      </figcaption>
      <MarkerShapes />
      <ul className="legend" aria-label={timeAxisText.legend}>
        {legend.map((kind) => (
          <li key={kind}>
            <MarkerSample kind={kind} />
            {markerLabels[kind]}
          </li>
        ))}
      </ul>
      <div className="time-chart__head">
        <TimeHeader scale={scale} ticks={ticks} today={today} todayLabel={timeAxisText.today} />
      </div>
      <div className="time-chart__body">
        <TimeGrid scale={scale} ticks={ticks} today={today} />
        {groups.map((group) => (
          <FieldGroup key={group.field.key} group={group} scale={scale} />
        ))}
      </div>
    </figure>
  );
}

function FieldGroup({ group, scale }: { group: TimelineGroup; scale: TimeScale }) {
  const headingId = `feld-${group.field.key}`;
  return (
    <section className="time-group" aria-labelledby={headingId}>
      <h3 id={headingId} className="time-group__name">
        {group.field.name} <small>{text.groupCount(group.items.length, group.total)}</small>
      </h3>
      <ol className="time-chart__rows">
        {group.items.map((item) => (
          <TimelineRow key={item.number} item={item} scale={scale} />
        ))}
      </ol>
    </section>
  );
}
