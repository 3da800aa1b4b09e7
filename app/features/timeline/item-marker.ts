import type { TimelineMilestone } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import type { LaneMarker, MarkerKind } from "~/ui/time-axis/time-lane";

/** How a milestone is drawn. */
export function markerKind({ state, isPastDue }: TimelineMilestone): MarkerKind {
  if (state === "done") return "done";
  if (state === "cancelled") return "dropped";
  return isPastDue ? "late" : "open";
}

/** A milestone in words: its title, its date, and the first date where it was moved. */
export function milestoneWords(milestone: TimelineMilestone): string {
  const { title, dateText, ghost } = milestone;
  const words = text.milestone(title, dateText);
  return ghost === null ? words : `${words} (${text.originally(ghost.dateText)})`;
}

/** The milestone as a marker on the axis. */
export function itemMarker(milestone: TimelineMilestone): LaneMarker {
  return {
    key: `${milestone.title} ${milestone.span.to}`,
    kind: markerKind(milestone),
    span: milestone.span,
    ghost: milestone.ghost,
    title: milestoneWords(milestone),
  };
}
