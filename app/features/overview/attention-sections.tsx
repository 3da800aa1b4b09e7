import { MeasureLink } from "~/presentation/measure-link";
import { ModelledNote } from "~/presentation/modelled-note";
import { OrganisationLink } from "~/presentation/organisation-link";
import type {
  AttentionEntry,
  Excerpt,
  NotReportedEntry,
  OverviewDto,
} from "~/services/overview/overview-dto";
import { overviewText, wholeList } from "~/texts/de/overview";
import { EmptyState } from "~/ui/empty-state";
import { Section } from "~/ui/page";
import { judgedIn } from "./judged-in";

/** What needs someone's attention: late measures with their reasons, and where nobody reported. */
export function AttentionSections({ overview }: { overview: OverviewDto }) {
  return (
    <div className="split split--sections">
      <div>
        <Section id="verspaetet" heading={overviewText.late.heading}>
          <ModelledNote bases={overview.modelledBasis.filter((basis) => basis === "milestones")} />
          <AttentionList
            excerpt={overview.late}
            judged={judgedIn(overview, "late")}
            none={overviewText.late}
          />
        </Section>
        <Section id="nicht-berichtet" heading={overviewText.notReported.heading}>
          <NotReportedList excerpt={overview.notReported} />
        </Section>
      </div>
      <Section id="bericht-ueberfaellig" heading={overviewText.overdue.heading}>
        <ModelledNote bases={overview.modelledBasis.filter((basis) => basis !== "milestones")} />
        <AttentionList
          excerpt={overview.overdue}
          judged={judgedIn(overview, "reportOverdue")}
          none={overviewText.overdue}
        />
      </Section>
    </div>
  );
}

interface AttentionListProps {
  excerpt: Excerpt<AttentionEntry>;
  /** Measures of which the light can be judged. */
  judged: number;
  none: { none: string; noneNote?: string; notJudged: string };
}

function AttentionList({ excerpt, judged, none }: AttentionListProps) {
  if (judged === 0) return <EmptyState title={none.notJudged} />;
  if (excerpt.total === 0) {
    return <EmptyState title={none.none}>{none.noneNote ? <p>{none.noneNote}</p> : null}</EmptyState>;
  }
  return (
    <>
      <ul className="news-list">
        {excerpt.entries.map(({ measure, leadOffice, light }) => (
          <li key={measure.number}>
            <p>
              <MeasureLink measure={measure} />
            </p>
            <p className="news-list__text">{light.sentences[0]}</p>
            <p className="news-list__meta">
              {overviewText.leadOffice} <OrganisationLink organisation={leadOffice} />
            </p>
          </li>
        ))}
      </ul>
      <WholeList excerpt={excerpt} />
    </>
  );
}

function NotReportedList({ excerpt }: { excerpt: Excerpt<NotReportedEntry> }) {
  if (excerpt.total === 0) return <EmptyState title={overviewText.notReported.none} />;
  return (
    <>
      <ul className="news-list">
        {excerpt.entries.map(({ measure, reason, missingOffices }) => (
          <li key={measure.number}>
            <p>
              <MeasureLink measure={measure} />
            </p>
            <p className="news-list__text">{reason}</p>
            <ul className="news-list__meta inline-list">
              {missingOffices.map((office) => (
                <li key={office.key}>
                  <OrganisationLink organisation={office} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <WholeList excerpt={excerpt} />
    </>
  );
}

/** Leads to what an excerpt leaves out; nothing where it leaves nothing out. */
function WholeList({ excerpt }: { excerpt: Excerpt<unknown> }) {
  if (excerpt.total <= excerpt.entries.length) return null;
  return (
    <p className="whole-list">
      <a href={excerpt.href}>{wholeList(excerpt.total)}</a>
    </p>
  );
}
