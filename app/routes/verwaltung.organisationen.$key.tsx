import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OrganisationConflict } from "~/features/administration/organisations/organisation-conflict";
import { OrganisationEditPage } from "~/features/administration/organisations/organisation-edit-page";
import {
  mergedOrganisationForm,
  readOrganisationForm,
} from "~/features/administration/organisations/organisation-values";
import { answerEdit } from "~/platform/edit-answer.server";
import { readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { editOrganisation } from "~/services/administration/organisations/edit-organisation.server";
import { getOrganisationForm } from "~/services/administration/organisations/get-organisation-form.server";
import { organisationAdminText } from "~/texts/de/administration-organisations";
import { documentTitle } from "~/texts/de/layout";

const steps = ["created", "saved", "rename", "correct", "move", "closed", "merged", "reopened"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: documentTitle(page?.organisation.name ?? organisationAdminText.title) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "organisation.edit", "site");
  const organisation = await getOrganisationForm(params.key ?? "");
  if (!organisation) throw new Response("notFound", { status: 404 });
  const done = new URL(request.url).searchParams.get("erledigt");
  return { organisation, done: steps.find((step) => step === done) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "organisation.edit", "site");
  const form = await readForm(request);
  const key = params.key ?? "";
  const stored = await getOrganisationForm(key);
  if (!stored) throw new Response("notFound", { status: 404 });
  return answerEdit(form, {
    stored,
    read: readOrganisationForm,
    merge: mergedOrganisationForm,
    save: (edited) => editOrganisation({ actor, key, ...edited }),
    done: `/verwaltung/organisationen/${key}?erledigt=saved`,
  });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditOrganisation() {
  const { organisation, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <OrganisationConflict organisation={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return (
    <OrganisationEditPage {...{ organisation }} {...sent} done={sent === undefined ? done : undefined} />
  );
}
