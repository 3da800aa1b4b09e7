import type { MeasureFigure } from "~/domain/measure/measure";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import { formatDate } from "~/texts/de/dates";
import { figureAbsenceLabels, measurePageText as text } from "~/texts/de/measure-page";
import { formatNumber } from "~/texts/de/words";
import { KeyFigure, KeyFigures } from "~/ui/key-figure";
import { Section } from "~/ui/page";

/** Figures about the measure. One that nobody collects is shown as such, not left out and not as zero. */
export function Figures({ figures }: { figures: MeasureFigure[] }) {
  if (figures.length === 0) return null;
  return (
    <Section id="zahlen" heading={text.figures} intro={text.figuresIntro}>
      <KeyFigures>
        {figures.map((figure) => (
          <KeyFigure
            key={figure.key}
            label={figure.label}
            value={valueText(figure)}
            missing={figure.value === null}
            denominator={figure.value === null ? undefined : figure.unit}
          >
            {figure.asOf === undefined ? null : <>{text.figureAsOf(formatDate(figure.asOf))}. </>}
            {figure.note} <ProvenanceBadge label={figure.provenance.label} />
          </KeyFigure>
        ))}
      </KeyFigures>
    </Section>
  );
}

function valueText({ value, absence }: MeasureFigure): string {
  if (value !== null) return formatNumber(value);
  return figureAbsenceLabels[absence ?? "notYetReported"];
}
