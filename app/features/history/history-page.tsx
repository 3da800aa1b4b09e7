import type { HistoryDto, HistoryEntryDto } from "~/services/audit/history-dto";
import { actionText, fieldText, historyText, valueText } from "~/texts/de/history";
import { roleText } from "~/texts/de/roles-in-words";
import { momentInWords } from "~/texts/de/time";
import { PageHeader } from "~/ui/page";
import { Timeline, TimelineEntry } from "~/ui/timeline";

interface HistoryPageProps {
  /** What the history is of, in words. */
  subject: string;
  history: HistoryDto;
}

/** The history of one object, newest first. */
export function HistoryPage({ subject, history }: HistoryPageProps) {
  return (
    <>
      <PageHeader overline={historyText.title} title={subject} lead={historyText.lead} />
      <Timeline label={historyText.title}>
        {history.entries.map((entry) => (
          <TimelineEntry key={entry.seq} date={momentInWords(entry.at)} marker="filled">
            <h2 className="history__action">{actionText(entry.action)}</h2>
            <p className="quiet">{historyText.by(roleText(entry.role), entry.officeName, entry.person)}</p>
            {entry.reason === undefined ? null : (
              <p className="report-text__body">
                {historyText.reason}: {entry.reason}
              </p>
            )}
            <Changes changes={entry.changes} />
          </TimelineEntry>
        ))}
      </Timeline>
      {history.nextBefore === null ? null : (
        <p>
          <a href={`?vor=${history.nextBefore}`}>{historyText.older}</a>
        </p>
      )}
    </>
  );
}

function Changes({ changes }: Pick<HistoryEntryDto, "changes">) {
  if (changes === null || changes.length === 0) return null;
  return (
    <ul className="history__changes">
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          {from === null
            ? historyText.set(fieldText(field), valueText(to))
            : historyText.changed(fieldText(field), valueText(from), valueText(to))}
        </li>
      ))}
    </ul>
  );
}
