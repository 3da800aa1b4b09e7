import type { HistoryDto, HistoryEntryDto } from "~/services/audit/history-dto";
import { actionText, historyText } from "~/texts/de/history";
import { changeInWords } from "~/texts/de/history-values";
import { roleText } from "~/texts/de/roles-in-words";
import { momentInWords } from "~/texts/de/time";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page";
import { Timeline, TimelineEntry } from "~/ui/timeline";

interface HistoryPageProps {
  /** What the history is of, in words. */
  subject: string;
  /** Where the object itself can be seen or edited. */
  backHref?: string;
  history: HistoryDto;
}

/** The history of one object, newest first. */
export function HistoryPage({ subject, backHref, history }: HistoryPageProps) {
  return (
    <>
      <PageHeader overline={historyText.title} title={subject} lead={historyText.lead} />
      {history.entries.length === 0 ? (
        <EmptyState title={historyText.none}>
          <p>{historyText.noneHint}</p>
        </EmptyState>
      ) : (
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
              <Changes entry={entry} />
            </TimelineEntry>
          ))}
        </Timeline>
      )}
      {history.nextBefore === null ? null : (
        <p>
          <a href={`?vor=${history.nextBefore}`}>{historyText.older}</a>
        </p>
      )}
      {backHref === undefined ? null : (
        <p className="page-links">
          <a href={backHref}>{historyText.back}</a>
        </p>
      )}
    </>
  );
}

function Changes({ entry: { action, changes, names } }: { entry: HistoryEntryDto }) {
  const lines = (changes ?? []).flatMap((change) => changeInWords(change, (key) => names[key], action));
  if (lines.length === 0) return null;
  return (
    <ul className="history__changes">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
