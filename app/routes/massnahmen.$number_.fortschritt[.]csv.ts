import type { LoaderFunctionArgs } from "@remix-run/node";
import { audienceOf } from "~/domain/access/audience";
import { today } from "~/platform/clock.server";
import { csvResponse } from "~/platform/csv-response.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { writeCsv } from "~/services/csv/write-csv.server";
import { getMeasure } from "~/services/measures/get-measure.server";
import { toChartTable } from "~/ui/charts/chart-data";

/** A measure's progress over time: the same cells as the table below its chart. */
export async function loader({ request, params: { number = "" } }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const page = await getMeasure({ audience, today: today(), number: Number(number) });
  const figure = page?.progressOverTime;
  if (!figure) throw new Response(null, { status: 404 });
  const { header, body } = toChartTable(figure.data);
  return csvResponse(writeCsv(header, body), `massnahme-${page.summary.number}-fortschritt.csv`);
}
