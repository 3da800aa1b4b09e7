import type { ListedMeasure } from "~/services/administration/measure-form-dto";
import { administrationText, closureInWords, measureAdminText as text } from "~/texts/de/administration";
import { Badge } from "~/ui/badge";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";

/** All measures of the plan with the way to their forms and history. */
export function MeasureListPage({ measures }: { measures: ListedMeasure[] }) {
  const { columns } = text;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead}>
        <LinkButton emphasis="primary" href="/verwaltung/massnahmen/neu">
          {text.create}
        </LinkButton>
      </PageHeader>
      <Table id="massnahmen" caption={text.caption} captionHidden className="administration-table">
        <thead>
          <tr>
            <th scope="col">{columns.title}</th>
            <th scope="col">{columns.field}</th>
            <th scope="col">{columns.office}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{administrationText.history}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.number}>
              <th scope="row">
                <a href={`/verwaltung/massnahmen/${measure.number}`}>
                  {measure.number} {measure.title}
                </a>
              </th>
              <td data-label={columns.field}>{measure.field}</td>
              <td data-label={columns.office}>{measure.leadOffice}</td>
              <td data-label={columns.status}>
                {measure.closure === null ? text.running : <Badge>{closureInWords(measure.closure)}</Badge>}
              </td>
              <td>
                <a href={`/verlauf/massnahme/${measure.number}`} aria-label={text.historyOf(measure.number)}>
                  {administrationText.history}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="page-links">
        <a href="/verwaltung">{administrationText.toStart}</a>
      </p>
    </>
  );
}
