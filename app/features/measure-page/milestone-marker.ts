import type { MilestoneDto } from "~/services/measures/measure-page-dto";
import { formatDue } from "~/texts/de/dates";
import { measurePageText as text } from "~/texts/de/measure-page";
import type { LaneMarker, MarkerKind } from "~/ui/time-axis/time-lane";

/** How a milestone is drawn. */
export function markerKind({ state, isPastDue }: Pick<MilestoneDto, "state" | "isPastDue">): MarkerKind {
  if (state === "done") return "done";
  if (state === "cancelled") return "dropped";
  return isPastDue ? "late" : "open";
}

/** The marker of a milestone: at its completion, else at its due date in force, with a ghost of the first date. */
export function milestoneMarker(milestone: MilestoneDto): LaneMarker {
  const { key, title, state, doneSpan, currentSpan, originalSpan, isShifted } = milestone;
  const original = formatDue(milestone.originalDue, milestone.originalDueWording);
  const date = milestone.doneOn
    ? formatDue(milestone.doneOn)
    : formatDue(milestone.currentDue, milestone.currentDueWording);
  return {
    key,
    kind: markerKind(milestone),
    span: doneSpan ?? currentSpan,
    ghost: isShifted ? originalSpan : null,
    title: text.markerTitle(title, state, date, isShifted ? original : null),
  };
}
