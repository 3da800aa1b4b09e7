import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { timeAxisText } from "~/texts/de/time-axis";
import { formatShare } from "~/texts/de/words";
import { Section } from "~/ui/page";
import { TimeGrid, TimeHeader } from "~/ui/time-axis/time-grid";
import { MarkerShapes } from "~/ui/time-axis/time-lane";
import { yearsOf } from "~/ui/time-axis/time-scale";
import { MarkerLegend } from "./marker-legend";
import { MilestoneEntry } from "./milestone-entry";

/** The milestones on one time axis: where each date was first, where it is now, and every shift with its reason. */
export function MilestoneSection({ page }: { page: MeasurePageDto }) {
  const { milestones, axis, today, summary } = page;
  const { share, doneCount, totalCount, cancelledCount } = summary.progress;
  const ticks = yearsOf(axis);
  return (
    <Section
      id="meilensteine"
      heading={text.milestones}
      intro={[
        text.milestonesIntro(doneCount, totalCount, formatShare(share)),
        ...(cancelledCount === 0 ? [] : [text.cancelledIntro(cancelledCount)]),
      ].join(" ")}
    >
      {milestones.length === 0 ? null : (
        <div className="time-chart">
          <MarkerShapes />
          <MarkerLegend milestones={milestones} />
          <TimeHeader scale={axis} ticks={ticks} today={today} todayLabel={timeAxisText.today} />
          <div className="time-chart__body">
            <TimeGrid scale={axis} ticks={ticks} today={today} />
            <ol className="time-chart__rows" aria-label={text.milestoneList}>
              {milestones.map((milestone) => (
                <MilestoneEntry key={milestone.key} milestone={milestone} scale={axis} />
              ))}
            </ol>
          </div>
        </div>
      )}
    </Section>
  );
}
