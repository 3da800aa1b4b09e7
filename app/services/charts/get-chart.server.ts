import { getOverview } from "../overview/get-overview.server";
import type { ReadRequest } from "../read-model/get-read-model.server";
import { isOverviewChartName, overviewCharts } from "./chart-addresses.server";
import type { ChartFigure } from "./chart-figure";

/** A chart of the overview by the name in its address, for its CSV file; `null` if there is none of that name. */
export async function getChart({
  name,
  ...request
}: ReadRequest & { name: string }): Promise<ChartFigure | null> {
  if (!isOverviewChartName(name)) return null;
  const overview = await getOverview(request);
  return overview?.charts[overviewCharts[name]] ?? null;
}
