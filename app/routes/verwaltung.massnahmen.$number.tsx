import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mergedMeasureForm, readMeasureForm } from "~/features/administration/form-values";
import { MeasureConflict } from "~/features/administration/measure-conflict";
import { MeasureEditPage } from "~/features/administration/measure-edit-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { editMeasure } from "~/services/administration/edit-measure.server";
import { getMeasureForm } from "~/services/administration/get-measure-form.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

const steps = ["created", "saved", "ended", "reopened"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: documentTitle(page?.measure.values.workingTitle ?? measureAdminText.title) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  const measure = await getMeasureForm(key, Number(params.number));
  if (!measure) throw new Response("notFound", { status: 404 });
  const done = new URL(request.url).searchParams.get("erledigt");
  return { measure, done: steps.find((step) => step === done) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const number = Number(params.number);
  const stored = await getMeasureForm(planKey, number);
  if (!stored) throw new Response("notFound", { status: 404 });
  const intent = fieldOf(form, "intent");
  if (intent !== "save" && intent !== "merge") throw new Response("formUnreadable", { status: 400 });
  const reason = fieldOf(form, "reason");
  const typed = intent === "merge" ? mergedMeasureForm(form, stored.values) : readMeasureForm(form);
  const expectedVersion = Number(fieldOf(form, "version"));
  const result = await editMeasure({ actor, planKey, number, expectedVersion, values: typed, reason });
  if (result.ok) return redirect(`/verwaltung/massnahmen/${number}?erledigt=saved`, 303);
  const { refusal } = result;
  switch (refusal.code) {
    case "conflict":
      return data({ kind: "conflict" as const, stored, typed, reason }, { status: 409 });
    case "invalid":
      return data({ kind: "invalid" as const, typed, reason, problems: refusal.problems }, { status: 422 });
    default:
      throw new Response(refusal.code, { status: refusal.code === "notFound" ? 404 : 403 });
  }
}

export default function EditMeasure() {
  const { measure, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <MeasureConflict measure={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <MeasureEditPage {...{ measure }} {...sent} done={sent === undefined ? done : undefined} />;
}
