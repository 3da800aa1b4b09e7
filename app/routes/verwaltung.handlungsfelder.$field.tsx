import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FieldConflict } from "~/features/administration/fields/field-conflict";
import { FieldEditPage } from "~/features/administration/fields/field-edit-page";
import { mergedFieldForm, readFieldForm } from "~/features/administration/fields/field-values";
import { answerEdit } from "~/platform/edit-answer.server";
import { readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { editField } from "~/services/administration/fields/edit-field.server";
import { getFieldForm } from "~/services/administration/fields/get-field-form.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { fieldAdminText } from "~/texts/de/administration-fields";
import { documentTitle } from "~/texts/de/layout";

const steps = ["created", "saved", "ended"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: documentTitle(page?.field.values.name ?? fieldAdminText.title) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "field.edit", "site");
  const { key } = await requireCurrentPlan();
  const field = await getFieldForm(key, params.field ?? "");
  if (!field) throw new Response("notFound", { status: 404 });
  const done = new URL(request.url).searchParams.get("erledigt");
  return { field, done: steps.find((step) => step === done) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "field.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const key = params.field ?? "";
  const stored = await getFieldForm(planKey, key);
  if (!stored) throw new Response("notFound", { status: 404 });
  return answerEdit(form, {
    stored,
    read: readFieldForm,
    merge: mergedFieldForm,
    save: (edited) => editField({ actor, planKey, key, ...edited }),
    done: `/verwaltung/handlungsfelder/${key}?erledigt=saved`,
  });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditField() {
  const { field, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict" && sent.stored.closure === null)
    return <FieldConflict field={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <FieldEditPage {...{ field }} {...sent} done={sent === undefined ? done : undefined} />;
}
