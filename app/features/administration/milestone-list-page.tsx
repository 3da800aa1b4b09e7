import type { MeasureMilestones } from "~/services/administration/measure-form-dto";
import { milestoneAdminText as text } from "~/texts/de/administration";
import { formatDue } from "~/texts/de/dates";
import { Badge } from "~/ui/badge";
import { LinkButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";
import { MeasureTabs } from "./measure-tabs";

/** The milestones of a measure with the way to their forms. */
export function MilestoneListPage({ measure, saved }: { measure: MeasureMilestones; saved: boolean }) {
  const { number, milestones } = measure;
  const address = `/verwaltung/massnahmen/${number}`;
  return (
    <>
      <PageHeader title={measure.title} overline={text.title(number)} lead={text.lead}>
        <MeasureTabs number={number} page="milestones" />
      </PageHeader>
      {saved ? (
        <Notice tone="success" live>
          <p>{text.saved}</p>
        </Notice>
      ) : null}
      {milestones.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Table id="meilensteine" caption={text.title(number)} captionHidden className="administration-table">
          <thead>
            <tr>
              <th scope="col">{text.columns.title}</th>
              <th scope="col">{text.columns.due}</th>
              <th scope="col">{text.columns.original}</th>
              <th scope="col">{text.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((milestone) => (
              <tr key={milestone.key}>
                <th scope="row">
                  <a href={`${address}/meilensteine/${encodeURIComponent(milestone.key)}`}>
                    {milestone.title}
                  </a>
                </th>
                <td data-label={text.columns.due}>
                  {formatDue(milestone.currentDue, milestone.currentDueWording)}
                </td>
                <td data-label={text.columns.original}>
                  {formatDue(milestone.originalDue, milestone.originalDueWording)}
                </td>
                <td data-label={text.columns.state}>
                  <Badge>{text.states[milestone.state]}</Badge>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <p className="page-links">
        <LinkButton emphasis="primary" href={`${address}/meilensteine/neu`}>
          {text.create}
        </LinkButton>
      </p>
    </>
  );
}
