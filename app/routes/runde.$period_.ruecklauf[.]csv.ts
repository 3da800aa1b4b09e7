import type { LoaderFunctionArgs } from "@remix-run/node";
import { returnsChart } from "~/features/returns-matrix/returns-chart";
import { csvResponse } from "~/platform/csv-response.server";
import { requireActor } from "~/services/accounts/require-actor.server";
import { writeCsv } from "~/services/csv/write-csv.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { getReturns } from "~/services/reporting/get-returns.server";
import { toChartTable } from "~/ui/charts/chart-data";

/** The numbers of the chart of a round. */
export async function loader({ request, params: { period = "" } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const plan = await getCurrentPlan();
  const returns = plan && (await getReturns(actor, plan.key, period));
  if (!returns) throw new Response("notFound", { status: 404 });
  const { header, body } = toChartTable(returnsChart(returns));
  return csvResponse(writeCsv(header, body), `ruecklauf-${returns.period.key}.csv`);
}
