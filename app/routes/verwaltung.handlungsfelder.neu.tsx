import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FieldCreatePage } from "~/features/administration/fields/field-create-page";
import { readFieldForm } from "~/features/administration/fields/field-values";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { createField } from "~/services/administration/fields/create-field.server";
import { getNewFieldForm } from "~/services/administration/fields/get-new-field-form.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { fieldAdminText } from "~/texts/de/administration-fields";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(fieldAdminText.createTitle) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "field.edit", "site");
  const { key } = await requireCurrentPlan();
  return getNewFieldForm(key);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "field.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const typed = { values: readFieldForm(form), reason: fieldOf(form, "reason") };
  const result = await createField({ actor, planKey, ...typed });
  if (result.ok) return redirect(`/verwaltung/handlungsfelder/${result.key}?erledigt=created`, 303);
  if (result.refusal.code !== "invalid") throw new Response("forbidden", { status: 403 });
  return data({ ...typed, problems: result.refusal.problems }, { status: 422 });
}

export default function NewField() {
  return <FieldCreatePage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
