import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import type { ListedMeasure } from "~/services/administration/measure-form-dto";
import { administrationText, closureInWords, measureAdminText as text } from "~/texts/de/administration";
import { measureSelectionText as words } from "~/texts/de/bulk-change";
import { Badge } from "~/ui/badge";
import { LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";
import { BulkStart, type BulkStartProps } from "./bulk/bulk-start";
import { MeasureFilter } from "./bulk/measure-filter";

interface MeasureListPageProps extends Omit<BulkStartProps, "children"> {
  /** How many measures a bulk change has just changed. */
  changed?: number;
}

/** The measures of the plan, filtered, with the way to their forms and history, and to changing several at once. */
export function MeasureListPage({ list, chosen, problem, changed }: MeasureListPageProps) {
  const { measures, totalCount } = list;
  return (
    <>
      <PageHeader title={text.title} lead={text.lead}>
        <div className="cluster">
          <LinkButton emphasis="primary" href="/verwaltung/massnahmen/neu">
            {text.create}
          </LinkButton>
          <LinkButton href="#mehrere">{words.heading}</LinkButton>
        </div>
      </PageHeader>
      {changed === undefined ? null : (
        <Notice tone="success" live>
          <p>{words.done(changed)}</p>
        </Notice>
      )}
      <MeasureFilter list={list} />
      <p className="list-count">{words.count(measures.length, totalCount)}</p>
      {measures.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <BulkStart {...{ list, chosen, problem }}>
          <Table
            id="massnahmen"
            caption={text.caption}
            captionHidden
            className="administration-table administration-table--choice"
          >
            <thead>
              <tr>
                <th scope="col">{words.choose}</th>
                <th scope="col">{text.columns.title}</th>
                <th scope="col">{text.columns.field}</th>
                <th scope="col">{text.columns.office}</th>
                <th scope="col">{text.columns.status}</th>
                <th scope="col">{administrationText.history}</th>
              </tr>
            </thead>
            <tbody>
              {measures.map((measure) => (
                <MeasureRow
                  key={measure.number}
                  measure={measure}
                  isChosen={chosen.numbers.includes(measure.number)}
                />
              ))}
            </tbody>
          </Table>
        </BulkStart>
      )}
      <p className="page-links">
        <a href="/verwaltung">{administrationText.toStart}</a>
      </p>
    </>
  );
}

function MeasureRow({ measure, isChosen }: { measure: ListedMeasure; isChosen: boolean }) {
  const { number, title, closure } = measure;
  return (
    <tr>
      <td className="measure-admin-table__choice">
        <input
          type="checkbox"
          className="kern-form-check__checkbox"
          name="nr"
          value={number}
          aria-label={words.chooseOne(number)}
          defaultChecked={isChosen}
        />
      </td>
      <th scope="row">
        <a href={`/verwaltung/massnahmen/${number}`}>
          {number} {title}
        </a>
      </th>
      <td data-label={text.columns.field}>{measure.field}</td>
      <td data-label={text.columns.office}>{measure.leadOffice}</td>
      <td data-label={text.columns.status}>
        {closure === null ? (
          <MeasureStateBadge state={measure.state} manual={measure.manual} />
        ) : (
          <Badge>{closureInWords(closure)}</Badge>
        )}
      </td>
      <td>
        <a href={`/verlauf/massnahme/${number}`} aria-label={text.historyOf(number)}>
          {administrationText.history}
        </a>
      </td>
    </tr>
  );
}
