import type { PeriodDto } from "~/services/reporting/returns-dto";
import { formatDate } from "~/texts/de/dates";
import { periodStateLabels, roundText } from "~/texts/de/round";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";

/** All periods of the plan, latest first. */
export function PeriodList({ periods }: { periods: readonly PeriodDto[] }) {
  return (
    <>
      <PageHeader title={roundText.listTitle} lead={roundText.listLead}>
        <p>
          <LinkButton href="/runde/neu">{roundText.newPeriod}</LinkButton>
        </p>
      </PageHeader>
      <Table id="berichtszeitraeume" caption={roundText.listTitle} captionHidden>
        <thead>
          <tr>
            <th scope="col">{roundText.period}</th>
            <th scope="col">{roundText.state}</th>
            <th scope="col">{roundText.asOf}</th>
            <th scope="col">{roundText.dueOn}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.key}>
              <th scope="row">
                <a href={`/runde/${period.key}`}>{period.name}</a>
              </th>
              <td>{periodStateLabels[period.state]}</td>
              <td>{formatDate(period.asOf)}</td>
              <td>{formatDate(period.dueOn)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
