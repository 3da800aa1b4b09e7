import { ChartFigure } from "~/presentation/chart-figure";
import { stateTones } from "~/presentation/state-tones";
import type { OverviewDto } from "~/services/overview/overview-dto";
import { overviewText } from "~/texts/de/overview";
import { StackedBarChart } from "~/ui/charts/stacked-bar-chart";
import { Section } from "~/ui/page";
import { StatesTable } from "./states-table";

const text = overviewText.byField;
const chartId = "stand-je-handlungsfeld";

/** How far every field of action is; the table beside it names the tones and adds up the whole plan. */
export function FieldsSection({ overview }: { overview: OverviewDto }) {
  const figure = overview.charts.statesByField;
  return (
    <Section id="handlungsfelder" heading={text.heading}>
      <ChartFigure id={chartId} figure={figure} tableCaption={text.heading} note={text.note}>
        <div className="chart-with-table">
          <StatesTable chartId={chartId} rollUp={overview.states} />
          <StackedBarChart chartId={chartId} data={figure.data} tones={stateTones} legend={false} />
        </div>
      </ChartFigure>
    </Section>
  );
}
