import { ChartFigure } from "~/presentation/chart-figure";
import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { timeAxisText } from "~/texts/de/time-axis";
import type { ChartToneBySeries } from "~/ui/charts/chart-tone";
import { LineChart } from "~/ui/charts/line-chart";
import { Section } from "~/ui/page";

const tones: ChartToneBySeries = { actual: "deep", plannedCurrent: "mid", plannedOriginal: "grey" };

/** Planned by the first dates, planned by the dates in force, and reached, over time. */
export function ProgressSection({ page }: { page: MeasurePageDto }) {
  if (page.progressOverTime === null) return null;
  return (
    <Section id="fortschritt" heading={text.progress} className="progress-over-time">
      <ChartFigure
        id="fortschritt-kurve"
        figure={page.progressOverTime}
        tableCaption={text.progress}
        note={text.progressNote}
      >
        <LineChart
          data={page.progressOverTime.data}
          tones={tones}
          mark={{ isoDay: page.today, label: timeAxisText.today }}
        />
      </ChartFigure>
    </Section>
  );
}
