import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { Background } from "./background";
import { Decision } from "./decision";
import { Events } from "./events";
import { Figures } from "./figures";
import { MeasureHeader } from "./measure-header";
import { MilestoneSection } from "./milestone-section";
import { Neighbours } from "./neighbours";
import { OfficeReports } from "./office-reports";
import { Partners } from "./partners";
import { ProgressSection } from "./progress-section";
import { Standing } from "./standing";

/** Everything about one measure, most asked first: how it stands, what was decided, the dates, then who said what. */
export function MeasurePage({ page }: { page: MeasurePageDto }) {
  return (
    <article className="measure-page">
      <MeasureHeader page={page} />
      <Standing page={page} />
      <Decision page={page} />
      <MilestoneSection page={page} />
      <ProgressSection page={page} />
      <OfficeReports page={page} />
      <Figures figures={page.figures} />
      <Events events={page.events} />
      <Partners partners={page.partners} />
      <Background page={page} />
      <Neighbours page={page} />
    </article>
  );
}
