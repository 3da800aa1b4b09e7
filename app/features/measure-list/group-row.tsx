import type { MeasureGroup } from "~/services/measures/measure-list-dto";
import { measureListText as text } from "~/texts/de/measure-list";
import { stateLabels } from "~/texts/de/states";

interface GroupRowProps {
  group: MeasureGroup;
  columnCount: number;
  /** The group began on an earlier page. */
  continued: boolean;
}

/** Heading of a group with the sub-totals of all its measures, also of those on other pages. */
export function GroupRow({ group, columnCount, continued }: GroupRowProps) {
  const { total, buckets } = group.rollUp;
  return (
    <tr className="group-row">
      <th scope="rowgroup" colSpan={columnCount}>
        <span className="group-row__name">
          {group.name} {continued ? <small>{text.groupContinued}</small> : null}
        </span>
        <span className="group-row__totals">
          <span>{text.groupMeasures(total)}</span>
          <span>
            {buckets
              .filter((bucket) => bucket.count > 0 || bucket.state === "notReported")
              .map((bucket) => text.stateCount(bucket.count, stateLabels[bucket.state]))
              .join(", ")}
          </span>
          <span>{text.groupMilestones(group.milestonesDone, group.milestonesTotal)}</span>
          <span>{text.groupLate(group.late)}</span>
          <span>{text.groupOverdue(group.overdue)}</span>
        </span>
      </th>
    </tr>
  );
}
