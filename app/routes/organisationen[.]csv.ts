import type { LoaderFunctionArgs } from "@remix-run/node";
import { audienceOf } from "~/domain/access/audience";
import { today } from "~/platform/clock.server";
import { csvResponse } from "~/platform/csv-response.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { exportOrganisations } from "~/services/organisations/export-organisations.server";

/** All rows of the list with the same parameters. */
export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const params = new URL(request.url).searchParams;
  const file = await exportOrganisations({ audience, today: today(), params });
  if (file === null) throw new Response(null, { status: 404 });
  return csvResponse(file, "organisationen.csv");
}
