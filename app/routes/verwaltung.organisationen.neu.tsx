import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationCreatePage } from "~/features/administration/organisations/organisation-create-page";
import {
  readBeginning,
  readOrganisationForm,
} from "~/features/administration/organisations/organisation-values";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { createOrganisation } from "~/services/administration/organisations/create-organisation.server";
import { getNewOrganisationForm } from "~/services/administration/organisations/get-new-organisation-form.server";
import { organisationAdminText } from "~/texts/de/administration-organisations";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(organisationAdminText.createTitle) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "organisation.edit", "site");
  return getNewOrganisationForm();
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "organisation.edit", "site");
  const form = await readForm(request);
  const typed = {
    values: readOrganisationForm(form),
    beginning: readBeginning(form),
    reason: fieldOf(form, "reason"),
  };
  const result = await createOrganisation({ actor, ...typed });
  if (result.ok) return redirect(`/verwaltung/organisationen/${result.key}?erledigt=created`, 303);
  if (result.refusal.code !== "invalid") throw new Response("forbidden", { status: 403 });
  return data({ ...typed, problems: result.refusal.problems }, { status: 422 });
}

export default function NewOrganisation() {
  return <OrganisationCreatePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
