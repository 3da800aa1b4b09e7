import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { audienceOf } from "~/domain/access/audience";
import { OrganisationPage } from "~/features/organisations/organisation-page";
import { today } from "~/platform/clock.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { getOrganisation } from "~/services/organisations/get-organisation.server";
import { errorPageText } from "~/texts/de/errors";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: documentTitle(data ? data.organisation.name : errorPageText(404).title) },
];

export async function loader({ request, params: { key = "" } }: LoaderFunctionArgs) {
  const audience = audienceOf(await getActor(request));
  const page = await getOrganisation({ audience, today: today(), key });
  if (page === null) throw new Response(null, { status: 404 });
  return page;
}

export default function OrganisationRoute() {
  return <OrganisationPage page={useLoaderData<typeof loader>()} />;
}
