import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { audienceOf } from "~/domain/access/audience";
import { ExplanationsPage } from "~/features/explanations/explanations-page";
import { today } from "~/platform/clock.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { getProvenanceOverview } from "~/services/provenance/get-provenance-overview.server";
import { explanationsText } from "~/texts/de/explanations";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(explanationsText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  return getProvenanceOverview({ audience, today: today() });
}

export default function Explanations() {
  return <ExplanationsPage overview={useLoaderData<typeof loader>()} />;
}
