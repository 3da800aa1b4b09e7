import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MeasureEndPage, type TypedEnd } from "~/features/administration/measure-end-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { answerRefusal } from "~/platform/step-answer.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { closeMeasure } from "~/services/administration/close-measure.server";
import { getMeasureEnd } from "~/services/administration/get-measure-end.server";
import { mergeMeasure } from "~/services/administration/merge-measure.server";
import { reopenMeasure } from "~/services/administration/reopen-measure.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureEndText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: documentTitle(page?.measure.closure ? measureEndText.reopen : measureEndText.end) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  const measure = await getMeasureEnd(key, Number(params.number));
  if (!measure) throw new Response("notFound", { status: 404 });
  return { measure };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const number = Number(params.number);
  const typed: TypedEnd = {
    way: fieldOf(form, "way"),
    into: fieldOf(form, "into"),
    reason: fieldOf(form, "reason"),
  };
  const step = { actor, planKey, number, expectedVersion: Number(fieldOf(form, "version")) };
  const intent = fieldOf(form, "intent");
  if (intent !== "end" && intent !== "reopen") throw new Response("formUnreadable", { status: 400 });
  const result =
    intent === "reopen" ? await reopenMeasure({ ...step, reason: typed.reason }) : await end(typed, step);
  const done = intent === "reopen" ? "reopened" : "ended";
  if (result.ok) return redirect(`/verwaltung/massnahmen/${number}?erledigt=${done}`, 303);
  return answerRefusal(result.refusal, { typed });
}

type Step = Omit<Parameters<typeof closeMeasure>[0], "reason">;

async function end({ way, into, reason }: TypedEnd, step: Step): ReturnType<typeof closeMeasure> {
  if (way === "merge") return mergeMeasure({ ...step, into, reason });
  if (way === "close") return closeMeasure({ ...step, reason });
  const problems = { way: "required", ...(reason.trim() === "" && { reason: "required" }) };
  return { ok: false, refusal: { code: "invalid", problems } };
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EndMeasure() {
  return <MeasureEndPage {...useLoaderData<typeof loader>()} {...useActionData<typeof action>()} />;
}
