import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { audienceOf } from "~/domain/access/audience";
import { OverviewPage } from "~/features/overview/overview-page";
import { today } from "~/platform/clock.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { getOverview } from "~/services/overview/get-overview.server";
import { documentTitle } from "~/texts/de/layout";
import { overviewText } from "~/texts/de/overview";

export const meta: MetaFunction = () => [{ title: documentTitle(overviewText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  return getOverview({ audience, today: today() });
}

export default function Overview() {
  return <OverviewPage overview={useLoaderData<typeof loader>()} />;
}
