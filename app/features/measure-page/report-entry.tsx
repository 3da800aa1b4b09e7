import type { ReactNode } from "react";
import { PreciseDateText } from "~/presentation/precise-date-text";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import { StateBadge } from "~/presentation/state-badge";
import type { ReportDto } from "~/services/measures/measure-page-dto";
import { formatDate } from "~/texts/de/dates";
import { manualStateSentence, measurePageText as text } from "~/texts/de/measure-page";
import { ReportFigures } from "./report-figures";

interface ReportEntryProps {
  report: ReportDto;
  /** Today's name of the office; the name of the time is added where it was another. */
  officeName: string;
}

/** One released report, in the office's own words. */
export function ReportEntry({ report, officeName }: ReportEntryProps) {
  return (
    <article className="report">
      <header className="report__header">
        <h4>{text.reportHeading(report.periodName)}</h4>
        <StateBadge state={report.state} />
        <ProvenanceBadge label={report.provenance.label} />
      </header>
      <p className="cell-note">
        {text.asOf} {formatDate(report.asOf)} · {text.handedIn} {formatDate(report.handedInOn)}
        {report.handedInLate ? ` (${text.handedInLate})` : ""} · {text.released}{" "}
        {formatDate(report.releasedOn)}
        {report.officeNameThen === officeName ? "" : ` · ${text.reportedAs(report.officeNameThen)}`}
      </p>
      {report.unchanged ? <p className="report__unchanged">{text.unchanged}</p> : null}
      <p>{report.text}</p>
      <Detail term={text.stateReason}>{report.stateReason}</Detail>
      {report.manualState === null ? null : (
        <Detail term={text.manualState}>{manualStateSentence(report.manualState)}</Detail>
      )}
      <Detail term={text.obstacles}>{report.obstacles}</Detail>
      <Detail term={text.nextStep}>{report.nextStep}</Detail>
      <Detail term={text.nextReport}>
        {report.nextReportOn === null ? null : <PreciseDateText date={report.nextReportOn} />}
      </Detail>
      <ReportFigures figures={report.figures} />
      {report.evidenceUrls.map((url) => (
        <Detail key={url} term={text.evidence}>
          <a href={url}>{hostOf(url)}</a>
        </Detail>
      ))}
    </article>
  );
}

function Detail({ term, children }: { term: string; children: ReactNode }) {
  if (children === null) return null;
  return (
    <p className="report__detail">
      <strong>{term}:</strong> {children}
    </p>
  );
}

/** Long addresses say little; the host tells whose page it is. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
