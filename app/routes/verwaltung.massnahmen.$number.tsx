import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mergedMeasureForm, readMeasureForm } from "~/features/administration/form-values";
import { MeasureConflict } from "~/features/administration/measure-conflict";
import { MeasureEditPage } from "~/features/administration/measure-edit-page";
import { answerEdit } from "~/platform/edit-answer.server";
import { readForm } from "~/platform/form.server";
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
  return answerEdit(form, {
    stored,
    read: readMeasureForm,
    merge: mergedMeasureForm,
    save: (edited) => editMeasure({ actor, planKey, number, ...edited }),
    done: `/verwaltung/massnahmen/${number}?erledigt=saved`,
  });
}

export default function EditMeasure() {
  const { measure, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <MeasureConflict measure={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <MeasureEditPage {...{ measure }} {...sent} done={sent === undefined ? done : undefined} />;
}
