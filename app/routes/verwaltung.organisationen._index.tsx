import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { OrganisationListPage } from "~/features/administration/organisations/organisation-list-page";
import { requireRight } from "~/services/accounts/require-right.server";
import { listOrganisationsToEdit } from "~/services/administration/organisations/list-organisations-to-edit.server";
import { organisationAdminText } from "~/texts/de/administration-organisations";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(organisationAdminText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "organisation.edit", "site");
  const search = new URL(request.url).searchParams.get("suche")?.trim() ?? "";
  return { ...(await listOrganisationsToEdit(search)), search };
}

export default function OrganisationsToEdit() {
  return <OrganisationListPage {...useLoaderData<typeof loader>()} />;
}
