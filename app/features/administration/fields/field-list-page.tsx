import type { ListedField } from "~/services/administration/fields/field-form-dto";
import { administrationText } from "~/texts/de/administration";
import { fieldEndInWords, fieldAdminText as text } from "~/texts/de/administration-fields";
import { Badge } from "~/ui/badge";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";

/** The fields of the plan with the way to their forms and history. */
export function FieldListPage({ fields }: { fields: ListedField[] }) {
  const { columns } = text;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead}>
        <LinkButton emphasis="primary" href="/verwaltung/handlungsfelder/neu">
          {text.create}
        </LinkButton>
      </PageHeader>
      <Table
        id="handlungsfelder"
        caption={text.caption}
        captionHidden
        stickyFirstColumn={false}
        className="administration-table"
      >
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.measures}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{administrationText.history}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ key, number, name, openMeasures, closedMeasures, closure }) => (
            <tr key={key}>
              <th scope="row">
                <a href={`/verwaltung/handlungsfelder/${key}`}>{text.numbered(number, name)}</a>
              </th>
              <td data-label={columns.measures}>
                {text.measures(openMeasures)}
                {closedMeasures === 0 ? null : (
                  <small className="cell-note">{text.closedToo(closedMeasures)}</small>
                )}
              </td>
              <td data-label={columns.status}>
                {closure === null ? text.open : <Badge>{fieldEndInWords(closure, closure.targetName)}</Badge>}
              </td>
              <td>
                <a href={`/verlauf/handlungsfeld/${key}`} aria-label={text.historyOf(name)}>
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
