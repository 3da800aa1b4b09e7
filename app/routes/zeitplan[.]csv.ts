import type { LoaderFunctionArgs } from "@remix-run/node";
import { audienceOf } from "~/domain/access/audience";
import { today } from "~/platform/clock.server";
import { csvResponse } from "~/platform/csv-response.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { exportTimeline } from "~/services/timeline/export-timeline.server";

/** The milestones of the time axis with the same parameters, on all of its pages. */
export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const params = new URL(request.url).searchParams;
  const file = await exportTimeline({ audience, today: today(), params });
  if (file === null) throw new Response(null, { status: 404 });
  return csvResponse(file, "zeitplan.csv");
}
