import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nameSteps } from "~/domain/organisation/change-names";
import { OrganisationNamesPage } from "~/features/administration/organisations/organisation-names-page";
import { readNameForm } from "~/features/administration/organisations/organisation-values";
import { fieldOf, readForm } from "~/platform/form.server";
import { answerRefusal } from "~/platform/step-answer.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { changeOrganisationNames } from "~/services/administration/organisations/change-organisation-names.server";
import { getOrganisationForm } from "~/services/administration/organisations/get-organisation-form.server";
import { organisationAdminText } from "~/texts/de/administration-organisations";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(organisationAdminText.namesLink) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "organisation.edit", "site");
  const organisation = await getOrganisationForm(params.key ?? "");
  if (!organisation) throw new Response("notFound", { status: 404 });
  return { organisation };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "organisation.edit", "site");
  const form = await readForm(request);
  const step = nameSteps.find((each) => each === fieldOf(form, "intent"));
  if (!step) throw new Response("formUnreadable", { status: 400 });
  const typed = readNameForm(form);
  const key = params.key ?? "";
  const expectedVersion = Number(fieldOf(form, "version"));
  const result = await changeOrganisationNames({ actor, key, expectedVersion, step, form: typed });
  if (result.ok) return redirect(`/verwaltung/organisationen/${key}?erledigt=${step}`, 303);
  return answerRefusal(result.refusal, { step, typed });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function OrganisationNames() {
  return <OrganisationNamesPage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
