import type { MilestoneDto } from "~/services/measures/measure-page-dto";
import { markerLabels, timeAxisText } from "~/texts/de/time-axis";
import { type MarkerKind, MarkerSample } from "~/ui/time-axis/time-lane";
import { markerKind } from "./milestone-marker";

const order: MarkerKind[] = ["done", "open", "late", "dropped"];

/** Names the markers that occur, and only those. */
export function MarkerLegend({ milestones }: { milestones: MilestoneDto[] }) {
  const kinds = order.filter((kind) => milestones.some((milestone) => markerKind(milestone) === kind));
  const shown = milestones.some((milestone) => milestone.isShifted) ? [...kinds, "ghost" as const] : kinds;
  return (
    <ul className="legend" aria-label={timeAxisText.legend}>
      {shown.map((kind) => (
        <li key={kind}>
          <MarkerSample kind={kind} />
          {markerLabels[kind]}
        </li>
      ))}
    </ul>
  );
}
