import { ChartFigure } from "~/presentation/chart-figure";
import type { ChartFigure as Figure } from "~/services/charts/chart-figure";
import { organisationPageText as text } from "~/texts/de/organisation-page";
import type { ChartToneBySeries } from "~/ui/charts/chart-tone";
import { StackedBarChart } from "~/ui/charts/stacked-bar-chart";
import { Section } from "~/ui/page";

const tones: ChartToneBySeries = { inTime: "deep", late: "ochre", missing: "void" };

/** How an office kept its duty to report, period by period. */
export function ReportsSection({ figure }: { figure: Figure }) {
  return (
    <Section id="berichte" heading={text.reports}>
      <ChartFigure
        id="berichte-je-zeitraum"
        figure={figure}
        tableCaption={text.reports}
        note={text.reportsNote}
      >
        <StackedBarChart chartId="berichte-je-zeitraum" data={figure.data} tones={tones} />
      </ChartFigure>
    </Section>
  );
}
