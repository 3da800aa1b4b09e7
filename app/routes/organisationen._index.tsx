import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { useCallback } from "react";
import { audienceOf } from "~/domain/access/audience";
import { OrganisationList } from "~/features/organisations/organisation-list";
import { today } from "~/platform/clock.server";
import { NoPlan } from "~/presentation/no-plan";
import { getActor } from "~/services/accounts/get-actor.server";
import { listOrganisations } from "~/services/organisations/list-organisations.server";
import { documentTitle } from "~/texts/de/layout";
import { organisationListText } from "~/texts/de/organisation-list";

export const meta: MetaFunction = () => [{ title: documentTitle(organisationListText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  return listOrganisations({ audience, today: today(), params: new URL(request.url).searchParams });
}

export default function OrganisationListRoute() {
  const list = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  // The page stays where it is scrolled to: the reader looks at the list whose filter they just changed.
  const visit = useCallback((address: string) => navigate(address, { preventScrollReset: true }), [navigate]);
  return list === null ? <NoPlan /> : <OrganisationList list={list} visit={visit} />;
}
