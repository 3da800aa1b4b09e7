import { ChartFigure } from "~/presentation/chart-figure";
import { OrganisationLink } from "~/presentation/organisation-link";
import { stateTones } from "~/presentation/state-tones";
import type { OfficeStanding, OverviewDto } from "~/services/overview/overview-dto";
import { overviewText } from "~/texts/de/overview";
import { countOfTotal } from "~/texts/de/words";
import { StackedBarChart } from "~/ui/charts/stacked-bar-chart";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";

const text = overviewText.byOffice;

/** How the measures of every lead office stand, and where it is late or silent. */
export function OfficesSection({ overview }: { overview: OverviewDto }) {
  const figure = overview.charts.statesByOffice;
  return (
    <Section id="aemter" heading={text.heading}>
      <div className="split">
        <ChartFigure id="stand-je-amt" figure={figure} tableCaption={text.heading} note={text.note}>
          <StackedBarChart chartId="stand-je-amt" data={figure.data} tones={stateTones} />
        </ChartFigure>
        <StandingsTable offices={overview.offices} />
      </div>
    </Section>
  );
}

function StandingsTable({ offices }: { offices: OfficeStanding[] }) {
  return (
    <div>
      <h3 className="section__subheading section__subheading--first">{text.tableHeading}</h3>
      <Table id="aemter-tabelle" caption={text.tableNote}>
        <thead>
          <tr>
            <th scope="col">{text.office}</th>
            <th scope="col" className="numeric">
              {text.late}
            </th>
            <th scope="col" className="numeric">
              {text.overdue}
            </th>
            <th scope="col" className="numeric">
              {text.notReported}
            </th>
          </tr>
        </thead>
        <tbody>
          {offices.map((standing) => (
            <tr key={standing.office.key}>
              <th scope="row">
                <OrganisationLink organisation={standing.office} />
              </th>
              <CountCell count={standing.lateCount} total={standing.lateTotal} tone="late" />
              <CountCell count={standing.overdueCount} total={standing.overdueTotal} tone="overdue" />
              <CountCell count={standing.notReportedCount} total={standing.rollUp.total} tone="late" />
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** A count with its denominator, emphasised unless it is zero. */
function CountCell({ count, total, tone }: { count: number; total: number; tone: "late" | "overdue" }) {
  return (
    <td className={count === 0 ? "numeric missing" : `numeric count-${tone}`}>
      {total === 0 ? text.notApplicable : countOfTotal(count, total)}
    </td>
  );
}
