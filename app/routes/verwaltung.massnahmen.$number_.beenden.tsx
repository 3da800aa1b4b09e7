import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MeasureEndPage } from "~/features/administration/measure-end-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { closeMeasure } from "~/services/administration/close-measure.server";
import { getMeasureForm } from "~/services/administration/get-measure-form.server";
import { listMeasuresToEdit } from "~/services/administration/list-measures-to-edit.server";
import { mergeMeasure } from "~/services/administration/merge-measure.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(measureAdminText.end) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  const number = Number(params.number);
  const measure = await getMeasureForm(key, number);
  if (!measure) throw new Response("notFound", { status: 404 });
  const open = (await listMeasuresToEdit(key)).filter(({ closure }) => closure === null);
  return { measure, targets: open.filter((target) => target.number !== number) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const number = Number(params.number);
  const typed = {
    reason: fieldOf(form, "reason"),
    into: fieldOf(form, "into"),
    mergeReason: fieldOf(form, "mergeReason"),
  };
  const step = { actor, planKey, number, expectedVersion: Number(fieldOf(form, "version")) };
  const intent = fieldOf(form, "intent");
  if (intent !== "close" && intent !== "merge") throw new Response("formUnreadable", { status: 400 });
  const result =
    intent === "close"
      ? await closeMeasure({ ...step, reason: typed.reason })
      : await mergeMeasure({ ...step, into: typed.into, reason: typed.mergeReason });
  if (result.ok) return redirect(`/verwaltung/massnahmen/${number}?erledigt=ended`, 303);
  const { refusal } = result;
  switch (refusal.code) {
    case "conflict":
      return data({ typed, conflict: true, problems: undefined }, { status: 409 });
    case "invalid":
      return data({ typed, conflict: false, problems: refusal.problems }, { status: 422 });
    default:
      throw new Response(refusal.code, { status: refusal.code === "notFound" ? 404 : 403 });
  }
}

export default function EndMeasure() {
  return <MeasureEndPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
