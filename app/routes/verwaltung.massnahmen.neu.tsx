import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readMeasureForm } from "~/features/administration/form-values";
import { MeasureCreatePage } from "~/features/administration/measure-create-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { createMeasure } from "~/services/administration/create-measure.server";
import { getNewMeasureForm } from "~/services/administration/get-new-measure-form.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(measureAdminText.createTitle) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  return getNewMeasureForm(key);
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const typed = { number: fieldOf(form, "number"), reason: fieldOf(form, "reason") };
  const values = readMeasureForm(form);
  const result = await createMeasure({ actor, planKey, values, ...typed });
  if (result.ok) return redirect(`/verwaltung/massnahmen/${result.number}?erledigt=created`, 303);
  if (result.refusal.code !== "invalid") throw new Response("forbidden", { status: 403 });
  return data({ ...typed, values, problems: result.refusal.problems }, { status: 422 });
}

export default function NewMeasure() {
  const { number, values, choices } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <MeasureCreatePage {...{ number: String(number), values, choices, ...sent }} />;
}
