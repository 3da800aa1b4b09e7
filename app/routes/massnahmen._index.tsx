import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import { audienceOf } from "~/domain/access/audience";
import { MeasureList } from "~/features/measure-list/measure-list";
import { today } from "~/platform/clock.server";
import { NoPlan } from "~/presentation/no-plan";
import { getActor } from "~/services/accounts/get-actor.server";
import { listMeasures } from "~/services/measures/list-measures.server";
import { documentTitle } from "~/texts/de/layout";
import { measureListText } from "~/texts/de/measure-list";

export const meta: MetaFunction = () => [{ title: documentTitle(measureListText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  return listMeasures({ audience, today: today(), params: new URL(request.url).searchParams });
}

export default function MeasureListRoute() {
  const list = useLoaderData<typeof loader>();
  const visit = useVisit();
  return list === null ? <NoPlan /> : <MeasureList list={list} visit={visit} />;
}

/** The page stays where it is scrolled to: the reader looks at the list whose filter they just changed. */
function useVisit() {
  const navigate = useNavigate();
  return useCallback((address: string) => navigate(address, { preventScrollReset: true }), [navigate]);
}
