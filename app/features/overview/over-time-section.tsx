import { ChartFigure } from "~/presentation/chart-figure";
import type { OverviewDto } from "~/services/overview/overview-dto";
import { overviewText } from "~/texts/de/overview";
import type { ChartTone } from "~/ui/charts/chart-tone";
import { LineChart } from "~/ui/charts/line-chart";
import { EmptyState } from "~/ui/empty-state";
import { Section } from "~/ui/page";
import { judgedIn } from "./judged-in";

const text = overviewText.overTime;

/** What was reached is drawn strong, what was planned is drawn dashed, in the order in which the series come. */
const plannedTones: ChartTone[] = ["grey", "mid"];

/** Milestones planned and reached since the plan began. */
export function OverTimeSection({ overview }: { overview: OverviewDto }) {
  const figure = overview.charts.milestonesOverTime;
  if (judgedIn(overview, "milestonesReached") === 0)
    return (
      <Section id="meilensteine" heading={text.heading}>
        <EmptyState title={figure.caption} />
      </Section>
    );
  const { series } = figure.data;
  const tones = Object.fromEntries(
    series.map(({ key }, index) => [
      key,
      index === series.length - 1 ? "deep" : (plannedTones[index] ?? "grey"),
    ]),
  );
  return (
    <Section id="meilensteine" heading={text.heading}>
      <ChartFigure id="meilensteine-verlauf" figure={figure} tableCaption={text.heading} note={text.note}>
        <LineChart data={figure.data} tones={tones} mark={{ isoDay: overview.today, label: text.today }} />
      </ChartFigure>
    </Section>
  );
}
