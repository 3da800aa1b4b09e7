import { MeasureLink } from "~/presentation/measure-link";
import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import type { TimelineGroup } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { Table } from "~/ui/table";
import { MarkerShapes } from "~/ui/time-axis/time-lane";
import { MilestoneWords } from "./milestone-words";

/** The measures of this page with the same dates that the axis shows, as a table. */
export function TimelineTable({ groups }: { groups: TimelineGroup[] }) {
  const words = text.table;
  return (
    <div className="timeline-table">
      <MarkerShapes />
      <Table id="zeitplan-tabelle" caption={text.tableCaption} captionHidden>
        <thead>
          <tr>
            <th scope="col">{words.measure}</th>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.office}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.period}</th>
            <th scope="col">{words.milestones}</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap((group) =>
            group.items.map((item) => (
              <tr key={item.number}>
                <th scope="row">
                  <MeasureLink measure={item} />
                </th>
                <td>{group.field.name}</td>
                <td>{item.leadOffice.shortName}</td>
                <td>
                  <MeasureStateBadge state={item.state} manual={item.manual} />
                </td>
                <td>{item.periodText}</td>
                <td>
                  {item.milestones.length === 0 ? (
                    <span className="missing">{text.noMilestones}</span>
                  ) : (
                    <MilestoneWords milestones={item.milestones} />
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </Table>
    </div>
  );
}
