import { isPast } from "~/domain/date/precise-date";
import { MeasureLink } from "~/presentation/measure-link";
import { PreciseDateText } from "~/presentation/precise-date-text";
import type { OrganisationPageDto } from "~/services/organisations/organisation-dto";
import { organisationPageText as text } from "~/texts/de/organisation-page";
import { Badge } from "~/ui/badge";
import { EmptyState } from "~/ui/empty-state";
import { Section } from "~/ui/page";

/** What the office owes now, and which date comes next. */
export function DueSections({ page }: { page: OrganisationPageDto }) {
  return (
    <div className="split split--sections">
      <Section id="ueberfaellig" heading={text.owed}>
        <OwedList owed={page.owed} />
      </Section>
      <Section id="naechste-termine" heading={text.nextDue} intro={text.nextDueIntro}>
        <NextDueList nextDue={page.nextDue} today={page.today} />
      </Section>
    </div>
  );
}

function OwedList({ owed }: Pick<OrganisationPageDto, "owed">) {
  if (owed.length === 0) return <EmptyState title={text.nothingOwed} />;
  return (
    <ul className="news-list">
      {owed.map(({ measure, overdue }) => (
        <li key={measure.number}>
          <p>
            <MeasureLink measure={measure} />
          </p>
          <p className="news-list__text">{overdue?.sentences[0]}</p>
        </li>
      ))}
    </ul>
  );
}

function NextDueList({ nextDue, today }: Pick<OrganisationPageDto, "nextDue" | "today">) {
  if (nextDue.length === 0) return <EmptyState title={text.noNextDue} />;
  return (
    <ul className="news-list">
      {nextDue.map(({ measure, title, due, dueWording }) => (
        <li key={measure.number}>
          <p>
            <PreciseDateText date={due} wording={dueWording} />: {title}{" "}
            {isPast(due, today) ? <Badge tone="late">{text.past}</Badge> : null}
          </p>
          <p className="news-list__meta">
            <MeasureLink measure={measure} />
          </p>
        </li>
      ))}
    </ul>
  );
}
