import type { LoaderFunctionArgs } from "@remix-run/node";
import { audienceOf } from "~/domain/access/audience";
import { today } from "~/platform/clock.server";
import { csvResponse } from "~/platform/csv-response.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { writeCsv } from "~/services/csv/write-csv.server";
import { getOrganisation } from "~/services/organisations/get-organisation.server";
import { toChartTable } from "~/ui/charts/chart-data";

/** An office's reports per period: the same cells as the table below the chart. */
export async function loader({ request, params: { key = "" } }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const page = await getOrganisation({ audience, today: today(), key });
  if (!page?.reportsChart) throw new Response(null, { status: 404 });
  const { header, body } = toChartTable(page.reportsChart.data);
  return csvResponse(writeCsv(header, body), `${page.organisation.key}-berichte.csv`);
}
