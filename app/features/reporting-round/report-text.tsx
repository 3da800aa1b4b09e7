import { isWebAddress } from "~/domain/web-address";
import { StateBadge } from "~/presentation/state-badge";
import { previewText } from "~/texts/de/contributions";
import { Description, DescriptionList } from "~/ui/description-list";
import type { ReportDisplay } from "./report-display";

/** A report as its readers see it. */
export function ReportText({ report }: { report: ReportDisplay }) {
  const parts = [
    { term: previewText.reason, text: report.stateReason },
    { term: previewText.obstacles, text: report.obstacles },
    { term: previewText.nextStep, text: report.nextStep },
    { term: previewText.nextReportOn, text: report.nextReportOn },
  ].filter(({ text }) => text.trim() !== "");
  return (
    <div className="report-text">
      {report.state === null ? null : <StateBadge state={report.state} />}
      {report.manualReason === "" ? null : <p className="quiet">{previewText.manual(report.manualReason)}</p>}
      <p className="report-text__body">{report.text.trim() === "" ? previewText.empty : report.text}</p>
      {parts.length + report.figures.length + report.milestones.length + report.evidenceUrls.length ===
      0 ? null : (
        <DescriptionList>
          {parts.map(({ term, text }) => (
            <Description key={term} term={term}>
              <span className="report-text__body">{text}</span>
            </Description>
          ))}
          {report.figures.length === 0 ? null : (
            <Description term={previewText.figures}>
              <ul>
                {report.figures.map(({ label, value }) => (
                  <li key={label + value}>
                    {label}: {value}
                  </li>
                ))}
              </ul>
            </Description>
          )}
          {report.milestones.length === 0 ? null : (
            <Description term={previewText.milestones}>
              <ul>
                {report.milestones.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Description>
          )}
          {report.evidenceUrls.length === 0 ? null : (
            <Description term={previewText.evidence}>
              <ul>
                {report.evidenceUrls.map((url) => (
                  <li key={url}>{isWebAddress(url) ? <a href={url}>{url}</a> : url}</li>
                ))}
              </ul>
            </Description>
          )}
        </DescriptionList>
      )}
    </div>
  );
}
