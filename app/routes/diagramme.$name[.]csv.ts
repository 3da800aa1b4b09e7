import type { LoaderFunctionArgs } from "@remix-run/node";
import { audienceOf } from "~/domain/access/audience";
import { today } from "~/platform/clock.server";
import { csvResponse } from "~/platform/csv-response.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { getChart } from "~/services/charts/get-chart.server";
import { writeCsv } from "~/services/csv/write-csv.server";
import { toChartTable } from "~/ui/charts/chart-data";

/** The numbers of a chart of the overview: the same cells as its table. */
export async function loader({ request, params: { name = "" } }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const chart = await getChart({ name, audience, today: today() });
  if (chart === null) throw new Response(null, { status: 404 });
  const { header, body } = toChartTable(chart.data);
  return csvResponse(writeCsv(header, body), `${name}.csv`);
}
