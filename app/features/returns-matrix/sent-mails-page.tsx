import type { SentMailDto, SentMailsDto } from "~/services/reminders/sent-mail-dto";
import { causeText, deliveryText, occasionText, recipientText, sentMailsText } from "~/texts/de/sent-mails";
import { momentInWords } from "~/texts/de/time";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { Pagination } from "~/ui/pagination";
import { Table } from "~/ui/table";

/** The log of all mails about the tasks of a period, whoever caused them, with what became of each. */
export function SentMailsPage({ sent }: { sent: SentMailsDto }) {
  const { periodKey, periodName, mails, total, waiting, givenUp, page, pageCount, mayMonitor } = sent;
  return (
    <>
      <PageHeader overline={periodName} title={sentMailsText.title} lead={sentMailsText.lead(total)} />
      {waiting + givenUp === 0 ? null : (
        <Notice tone="warning" title={sentMailsText.troubleTitle}>
          {waiting === 0 ? null : <p>{sentMailsText.waiting(waiting)}</p>}
          {givenUp === 0 ? null : <p>{sentMailsText.givenUp(givenUp)}</p>}
        </Notice>
      )}
      {total === 0 ? (
        <EmptyState title={sentMailsText.emptyTitle}>
          <p>{sentMailsText.empty}</p>
        </EmptyState>
      ) : (
        <Table
          id="e-mails"
          caption={sentMailsText.title}
          captionHidden
          stickyFirstColumn={false}
          className="administration-table sent-mails"
        >
          <thead>
            <tr>
              <th scope="col">{sentMailsText.when}</th>
              <th scope="col">{sentMailsText.to}</th>
              <th scope="col">{sentMailsText.why}</th>
              <th scope="col">{sentMailsText.delivery}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <SentMail key={mail.mailId} mail={mail} />
            ))}
          </tbody>
        </Table>
      )}
      <Pagination
        page={page}
        pageCount={pageCount}
        href={(target) => `/runde/${periodKey}/erinnerungen?seite=${target}`}
        words={sentMailsText.pages}
      />
      {mayMonitor ? (
        <p className="page-links">
          <a href={`/runde/${periodKey}`}>{sentMailsText.toRound}</a>
        </p>
      ) : null}
    </>
  );
}

function SentMail({ mail }: { mail: SentMailDto }) {
  return (
    <tr>
      <th scope="row">{momentInWords(mail.at)}</th>
      <td data-label={sentMailsText.to}>
        {mail.to.map((recipient) => (
          <div key={recipientText(recipient)}>{recipientText(recipient)}</div>
        ))}
        {mail.person === undefined ? null : <div className="quiet">{mail.person}</div>}
      </td>
      <td data-label={sentMailsText.why} className="sent-mails__why">
        {occasionText(mail)}
        <div className="quiet">{causeText(mail)}</div>
        {mail.text === undefined ? null : (
          <details className="sent-mails__text">
            <summary>{sentMailsText.text}</summary>
            <p>
              <strong>{mail.text.subject}</strong>
            </p>
            <p className="report-text__body">{mail.text.body}</p>
          </details>
        )}
      </td>
      <td
        data-label={sentMailsText.delivery}
        className={mail.delivery.fault === undefined ? undefined : "overdue-text"}
      >
        {deliveryText(mail.delivery)}
      </td>
    </tr>
  );
}
