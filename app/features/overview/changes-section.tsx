import { MeasureLink } from "~/presentation/measure-link";
import { PreciseDateText } from "~/presentation/precise-date-text";
import type { OverviewDto } from "~/services/overview/overview-dto";
import { overviewText } from "~/texts/de/overview";
import { EmptyState } from "~/ui/empty-state";
import { Section } from "~/ui/page";

const text = overviewText.changes;

/** What changed lately, newest first. */
export function ChangesSection({ overview }: { overview: OverviewDto }) {
  const { changes } = overview;
  if (changes.total === 0) {
    return (
      <Section id="aenderungen" heading={text.heading}>
        <EmptyState title={text.none(changes.since)} />
      </Section>
    );
  }
  return (
    <Section
      id="aenderungen"
      heading={text.heading}
      intro={text.intro(changes.since, changes.entries.length, changes.total)}
    >
      <ol className="news-list news-list--dated">
        {changes.entries.map(({ kind, on, measure, text: what }) => (
          <li key={`${kind}-${on}-${measure.number}-${what}`}>
            <p className="news-list__date">
              <PreciseDateText date={on} />
            </p>
            <div>
              <p>{what}</p>
              <p className="news-list__meta">
                <MeasureLink measure={measure} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
