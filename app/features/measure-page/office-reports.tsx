import { LightBadge } from "~/presentation/light";
import { OrganisationLink } from "~/presentation/organisation-link";
import type { MeasurePageDto, OfficeReports as OfficeReportsDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { officeRoleLabels } from "~/texts/de/states";
import { Section } from "~/ui/page";
import { ReportEntry } from "./report-entry";

/** The reports, newest first, by office. An office that never reported has its section too. */
export function OfficeReports({ page }: { page: MeasurePageDto }) {
  return (
    <Section id="berichte" heading={text.reportsHeading} intro={text.reportsIntro}>
      {page.officeReports.map((office) => (
        <OfficeSection key={office.office.key} office={office} />
      ))}
    </Section>
  );
}

function OfficeSection({ office }: { office: OfficeReportsDto }) {
  const [latest, ...earlier] = office.reports;
  const headingId = `berichte-${office.office.key}`;
  return (
    <section className="office-reports" aria-labelledby={headingId}>
      <header className="office-reports__header">
        <h3 id={headingId}>
          <OrganisationLink organisation={office.office} />
        </h3>
        <p className="cell-note">{officeRoleLabels[office.role]}</p>
        {office.overdue === null ? null : <LightBadge name="reportOverdue" level={office.overdue.level} />}
      </header>
      <div>
        {latest === undefined ? (
          <p className="missing-note">{text.neverReported}</p>
        ) : (
          <ReportEntry report={latest} officeName={office.office.name} />
        )}
        {office.overdue?.level === "raised"
          ? office.overdue.sentences.map((sentence) => (
              <p key={sentence} className="office-reports__owed">
                {sentence}
              </p>
            ))
          : null}
        {earlier.length === 0 ? null : (
          <details className="earlier-reports">
            <summary>{text.earlierReports(earlier.length)}</summary>
            {earlier.map((report) => (
              <ReportEntry key={report.periodKey} report={report} officeName={office.office.name} />
            ))}
          </details>
        )}
      </div>
    </section>
  );
}
