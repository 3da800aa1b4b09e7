import type { FrozenContribution } from "~/domain/reporting/freeze";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { isWebAddress } from "~/domain/web-address";
import { withdrawalInWords } from "~/texts/de/contribution-stages";
import { formatDate } from "~/texts/de/dates";
import { frozenText } from "~/texts/de/frozen-period";
import { formatNumber } from "~/texts/de/words";
import type { FrozenWords } from "./frozen-words";

interface FrozenReportProps extends Pick<FrozenWords, "labelOf"> {
  contribution: FrozenContribution;
}

/** What an office said in the period, all of it, or that nothing of it is there. */
export function FrozenReport({ contribution: { report, stage, withdrawn }, labelOf }: FrozenReportProps) {
  if (withdrawn) return <p className="quiet">{withdrawalInWords(withdrawn)}</p>;
  if (report === null) {
    return (
      <p className="quiet">
        {frozenText.notReported}
        {stage === "notStarted" ? "" : ` (${frozenText.stageAtClosing(labelOf(`stage.${stage}`))})`}
      </p>
    );
  }
  const { text, obstacles, nextStep, nextReportOn, stateReason, manualState, unchanged } = report;
  const parts = [
    { term: frozenText.stateReason, words: stateReason },
    { term: frozenText.manualState, words: manualState?.reason },
    { term: frozenText.obstacles, words: obstacles },
    { term: frozenText.nextStep, words: nextStep },
    { term: frozenText.nextReport, words: nextReportOn && formatDate(nextReportOn) },
  ];
  return (
    <div className="frozen-report">
      <p>
        <strong>{labelOf(`state.${report.state}`)}</strong>{" "}
        <span className="quiet">{frozenText.asOf(report.asOf)}</span>
      </p>
      {unchanged ? <p className="quiet">{frozenText.unchanged}</p> : null}
      <p className="report-text__body">{text}</p>
      {parts.map(({ term, words }) =>
        words === undefined ? null : (
          <p key={term} className="report-text__body">
            <strong>{term}:</strong> {words}
          </p>
        ),
      )}
      <Figures figures={report.figures} />
      <Evidence urls={report.evidenceUrls} />
      <p className="quiet">
        {frozenText.handedIn(report.handedInOn, report.releasedOn)}
        {report.audience === "committee" ? ` ${frozenText.committeeOnly}` : null}
      </p>
    </div>
  );
}

function Figures({ figures }: Pick<ProgressReport, "figures">) {
  if (figures.length === 0) return null;
  return (
    <div>
      <strong>{frozenText.figures}:</strong>
      <ul>
        {figures.map(({ label, unit, value, reasonForNoValue }) => (
          <li key={label}>
            {label}:{" "}
            {value === null ? frozenText.noValue(reasonForNoValue) : `${formatNumber(value)} ${unit}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Evidence({ urls }: { urls: readonly string[] }) {
  if (urls.length === 0) return null;
  return (
    <div>
      <strong>{frozenText.evidenceList}:</strong>
      <ul>
        {urls.map((url) => (
          <li key={url}>{isWebAddress(url) ? <a href={url}>{url}</a> : url}</li>
        ))}
      </ul>
    </div>
  );
}
