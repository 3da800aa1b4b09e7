import { ModelledNote } from "~/presentation/modelled-note";
import type { OrganisationPageDto } from "~/services/organisations/organisation-dto";
import { organisationPageText as text } from "~/texts/de/organisation-page";
import { formatNumber } from "~/texts/de/words";
import { KeyFigure, KeyFigures } from "~/ui/key-figure";

/** An office in four numbers, each with its denominator. */
export function ReportCard({ page }: { page: OrganisationPageDto }) {
  const leadCount = page.leadRollUp?.total ?? 0;
  const last = page.periodRecords[0];
  return (
    <section aria-label={text.atAGlance} className="report-card">
      <ModelledNote bases={page.modelledBasis} />
      <KeyFigures>
        <KeyFigure
          label={text.leads}
          value={formatNumber(leadCount)}
          denominator={text.outOf(page.contributionCount)}
          href={page.measuresHref ?? undefined}
        >
          {text.leadsNote(page.contributionCount - leadCount)}
        </KeyFigure>
        <Judged label={text.late} {...page.lateAsLead} note={text.lateNote} />
        <Judged label={text.overdue} {...page.overdueReports} note={text.overdueNote} />
        {last === undefined ? null : (
          <KeyFigure
            label={text.lastPeriod(last.periodName)}
            value={formatNumber(last.inTime)}
            denominator={text.outOf(last.owed)}
          >
            {text.lastPeriodNote(last.late, last.missing)}
          </KeyFigure>
        )}
      </KeyFigures>
    </section>
  );
}

interface JudgedProps {
  label: string;
  count: number;
  total: number;
  note: string;
}

/** A count out of what could be judged; where nothing could, it is not zero but unknown. */
function Judged({ label, count, total, note }: JudgedProps) {
  if (total === 0) return <KeyFigure label={label} value={text.notJudged} missing />;
  return (
    <KeyFigure label={label} value={formatNumber(count)} denominator={text.outOf(total)}>
      {note}
    </KeyFigure>
  );
}
