import { PreciseDateText } from "~/presentation/precise-date-text";
import type { MilestoneDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { milestoneStateLabels } from "~/texts/de/states";
import { formatShare } from "~/texts/de/words";
import { Badge } from "~/ui/badge";
import { TimeLane } from "~/ui/time-axis/time-lane";
import type { TimeScale } from "~/ui/time-axis/time-scale";
import { milestoneMarker } from "./milestone-marker";
import { ShiftLog } from "./shift-log";

interface MilestoneEntryProps {
  milestone: MilestoneDto;
  scale: TimeScale;
}

/** One milestone: its dates in words, its line on the axis, and how its date was moved. */
export function MilestoneEntry({ milestone, scale }: MilestoneEntryProps) {
  const weight = formatShare(milestone.weightShare);
  return (
    <li className="time-row">
      <div className="time-row__name">
        <p className="milestone__title">{milestone.title}</p>
        <p className="milestone__dates">
          <MilestoneDates milestone={milestone} />
        </p>
        <p className="cell-note">
          {weight === null ? milestoneStateLabels[milestone.state] : text.weight(weight)}
          {milestone.evidenceUrl === null ? null : (
            <>
              {" · "}
              <a href={milestone.evidenceUrl}>{text.evidence}</a>
            </>
          )}
        </p>
      </div>
      <div className="time-row__lane">
        <TimeLane scale={scale} markers={[milestoneMarker(milestone)]} />
        <ShiftLog shifts={milestone.shifts} />
      </div>
    </li>
  );
}

function MilestoneDates({ milestone }: { milestone: MilestoneDto }) {
  const { doneOn, currentDue, currentDueWording, originalDue, originalDueWording, isPastDue } = milestone;
  return (
    <>
      {doneOn === null ? null : (
        <>
          <strong>
            {text.doneOn} <PreciseDateText date={doneOn} />
          </strong>
          {" · "}
        </>
      )}
      {text.due} <PreciseDateText date={currentDue} wording={currentDueWording} />
      {milestone.isShifted ? (
        <>
          , {text.originally} <PreciseDateText date={originalDue} wording={originalDueWording} />
        </>
      ) : null}{" "}
      {isPastDue ? <Badge tone="late">{text.pastDue}</Badge> : null}
    </>
  );
}
