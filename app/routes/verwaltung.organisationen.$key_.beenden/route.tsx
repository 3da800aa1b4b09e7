import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MergerPreviewPage } from "~/features/administration/organisations/merger-preview-page";
import { OrganisationEndPage } from "~/features/administration/organisations/organisation-end-page";
import { requireRight } from "~/services/accounts/require-right.server";
import { getOrganisationEnd } from "~/services/administration/organisations/get-organisation-end.server";
import { organisationEndText } from "~/texts/de/administration-organisations";
import { documentTitle } from "~/texts/de/layout";
import { action } from "./action.server";

export { action };

export const meta: MetaFunction = () => [{ title: documentTitle(organisationEndText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "organisation.edit", "site");
  const page = await getOrganisationEnd(params.key ?? "");
  if (!page) throw new Response("notFound", { status: 404 });
  return page;
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EndOrganisation() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.merger)
    return <MergerPreviewPage organisation={page.organisation} typed={sent.typed} {...sent.merger} />;
  return <OrganisationEndPage {...page} {...sent} />;
}
