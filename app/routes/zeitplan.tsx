import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import { audienceOf } from "~/domain/access/audience";
import { Timeline } from "~/features/timeline/timeline";
import { today } from "~/platform/clock.server";
import { NoPlan } from "~/presentation/no-plan";
import { getActor } from "~/services/accounts/get-actor.server";
import { getTimeline } from "~/services/timeline/get-timeline.server";
import { documentTitle } from "~/texts/de/layout";
import { timelineText } from "~/texts/de/timeline";

export const meta: MetaFunction = () => [{ title: documentTitle(timelineText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  return getTimeline({ audience, today: today(), params: new URL(request.url).searchParams });
}

export default function TimelineRoute() {
  const timeline = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const visit = useCallback((address: string) => navigate(address, { preventScrollReset: true }), [navigate]);
  return timeline === null ? <NoPlan /> : <Timeline timeline={timeline} visit={visit} />;
}
