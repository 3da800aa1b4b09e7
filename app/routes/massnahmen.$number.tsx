import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { audienceOf } from "~/domain/access/audience";
import { MeasurePage } from "~/features/measure-page/measure-page";
import { today } from "~/platform/clock.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { getMeasure } from "~/services/measures/get-measure.server";
import { errorPageText } from "~/texts/de/errors";
import { documentTitle } from "~/texts/de/layout";
import { measurePageText } from "~/texts/de/measure-page";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: documentTitle(errorPageText(404).title) }];
  const { number, title } = data.summary;
  return [{ title: documentTitle(measurePageText.documentTitle(number, title)) }];
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const number = measureNumber(params.number);
  const page = number === null ? null : await getMeasure({ audience, today: today(), number });
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

/** Only plain numbers are addresses of measures: `01` or `1e0` would be a second address of the same page. */
function measureNumber(text = ""): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

export default function MeasureRoute() {
  return <MeasurePage page={useLoaderData<typeof loader>()} />;
}
