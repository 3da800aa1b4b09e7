import type { Milestone } from "~/domain/measure/milestone";
import { isWebAddress } from "~/domain/web-address";
import { formatDate, formatDue } from "~/texts/de/dates";
import { frozenText } from "~/texts/de/frozen-period";
import { Table } from "~/ui/table";
import type { FrozenWords } from "./frozen-words";

interface FrozenMilestonesProps extends Pick<FrozenWords, "labelOf"> {
  milestones: readonly Milestone[];
  measureNumber: number;
}

/** Every milestone with the date first promised, the date valid at the closing, and each shift between them. */
export function FrozenMilestones({ milestones, measureNumber, labelOf }: FrozenMilestonesProps) {
  const caption = frozenText.milestonesOf(measureNumber);
  return (
    <Table
      id={`meilensteine-${measureNumber}`}
      caption={caption}
      captionHidden
      stickyFirstColumn={false}
      className="frozen-milestones"
    >
      <thead>
        <tr>
          <th scope="col">{frozenText.milestone}</th>
          <th scope="col">{frozenText.originalDue}</th>
          <th scope="col">{frozenText.currentDue}</th>
          <th scope="col">{frozenText.milestoneState}</th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((milestone) => (
          <tr key={milestone.key}>
            <th scope="row">
              {milestone.title}
              <Shifts shifts={milestone.shifts} />
            </th>
            <td>{formatDue(milestone.originalDue, milestone.originalDueWording)}</td>
            <td>{formatDue(milestone.currentDue, milestone.currentDueWording)}</td>
            <td>
              {labelOf(`milestoneState.${milestone.state}`)}
              {milestone.doneOn === undefined ? null : ` ${frozenText.doneOn(milestone.doneOn)}`}
              <Evidence url={milestone.evidenceUrl} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Shifts({ shifts }: Pick<Milestone, "shifts">) {
  if (shifts.length === 0) return null;
  return (
    <ul className="frozen-milestones__shifts">
      {shifts.map(({ from, to, shiftedOn, reason, agreedBy }) => (
        <li key={`${shiftedOn} ${to}`}>
          {frozenText.shift(formatDate(from), formatDate(to), shiftedOn, reason, agreedBy)}
        </li>
      ))}
    </ul>
  );
}

function Evidence({ url }: { url: string | undefined }) {
  if (url === undefined) return null;
  return <div>{isWebAddress(url) ? <a href={url}>{frozenText.evidence}</a> : url}</div>;
}
