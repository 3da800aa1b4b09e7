import { isOwed } from "~/domain/reporting/contribution-stages";
import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";
import { frozenText } from "~/texts/de/frozen-period";
import { countOfTotal } from "~/texts/de/words";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";
import { frozenMeasureId } from "./frozen-measure";

/** All measures of the period on one page: what came in, what was reached, and the way to each. */
export function FrozenOverview({ contents }: { contents: FrozenPeriodDto["contents"] }) {
  const { measures } = contents;
  const contributions = contents.contributions.filter(({ stage }) => isOwed(stage));
  const released = contributions.filter(({ report }) => report !== null).length;
  return (
    <Section
      id="uebersicht"
      heading={frozenText.overview}
      intro={frozenText.released(released, contributions.length)}
    >
      <Table id="uebersicht-tabelle" caption={frozenText.overview} captionHidden>
        <thead>
          <tr>
            <th scope="col">{frozenText.measure}</th>
            <th scope="col" className="numeric">
              {frozenText.reports}
            </th>
            <th scope="col" className="numeric">
              {frozenText.milestonesReached}
            </th>
            <th scope="col" className="numeric">
              {frozenText.milestonesShifted}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ number, workingTitle, milestones }) => {
            const owed = contributions.filter(({ measureNumber }) => measureNumber === number);
            const counted = milestones.filter(({ state }) => state !== "cancelled");
            return (
              <tr key={number}>
                <th scope="row">
                  <a href={`#${frozenMeasureId(number)}`}>
                    {number}. {workingTitle}
                  </a>
                </th>
                <td className="numeric">
                  {owed.length === 0
                    ? frozenText.nothingOwed
                    : countOfTotal(owed.filter(({ report }) => report !== null).length, owed.length)}
                </td>
                <td className="numeric">
                  {counted.length === 0
                    ? frozenText.noMilestones
                    : countOfTotal(counted.filter(({ state }) => state === "done").length, counted.length)}
                </td>
                <td className="numeric">
                  {counted.length === 0
                    ? frozenText.noMilestones
                    : countOfTotal(counted.filter(({ shifts }) => shifts.length > 0).length, counted.length)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
