import { LightBadge } from "~/presentation/light";
import { MeasureLink } from "~/presentation/measure-link";
import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import type { TimelineItem } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { TimeLane } from "~/ui/time-axis/time-lane";
import type { TimeScale } from "~/ui/time-axis/time-scale";
import { itemMarker } from "./item-marker";
import { MilestoneWords } from "./milestone-words";

/** One measure: who and how far in words, its period and milestones on the axis, and the milestones to unfold. */
export function TimelineRow({ item, scale }: { item: TimelineItem; scale: TimeScale }) {
  const { milestones } = item;
  const late = milestones.filter((milestone) => milestone.isPastDue).length;
  return (
    <li className="time-row">
      <div className="time-row__name">
        <MeasureLink measure={item} />
        <div className="time-row__facts">
          <MeasureStateBadge state={item.state} manual={item.manual} />
          <span>{item.leadOffice.shortName}</span>
          <span>{item.periodText}</span>
          {item.late === "raised" ? <LightBadge name="measureLate" level={item.late} /> : null}
        </div>
      </div>
      <div>
        <TimeLane scale={scale} bar={item.bar} markers={milestones.map(itemMarker)} />
        {milestones.length === 0 ? null : (
          <details className="time-row__more">
            <summary>{text.milestoneCount(milestones.length, late)}</summary>
            <MilestoneWords milestones={milestones} />
          </details>
        )}
      </div>
    </li>
  );
}
