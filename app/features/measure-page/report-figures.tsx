import type { ReportedFigure } from "~/domain/reporting/progress-report";
import { measurePageText as text } from "~/texts/de/measure-page";
import { formatNumber } from "~/texts/de/words";

/** The numbers of one report; where there is none, the reason the office gave. */
export function ReportFigures({ figures }: { figures: ReportedFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <dl className="report-figures" aria-label={text.reportFigures}>
      {figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd className={figure.value === null ? "missing" : undefined}>
            {figure.value === null
              ? text.noNumber(figure.reasonForNoValue ?? text.noReasonGiven)
              : `${formatNumber(figure.value)} ${figure.unit}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
