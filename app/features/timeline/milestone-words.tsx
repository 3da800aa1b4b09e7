import type { TimelineMilestone } from "~/services/timeline/timeline-dto";
import { markerLabels } from "~/texts/de/time-axis";
import { MarkerSample } from "~/ui/time-axis/time-lane";
import { VisuallyHidden } from "~/ui/visually-hidden";
import { markerKind, milestoneWords } from "./item-marker";

/** The milestones of one measure as a list, each with its marker. */
export function MilestoneWords({ milestones }: { milestones: TimelineMilestone[] }) {
  return (
    <ul className="milestone-words">
      {milestones.map((milestone) => {
        const kind = markerKind(milestone);
        return (
          <li key={`${milestone.title} ${milestone.span.to}`}>
            <MarkerSample kind={kind} />
            <span>
              {milestoneWords(milestone)}
              <VisuallyHidden> – {markerLabels[kind]}</VisuallyHidden>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
