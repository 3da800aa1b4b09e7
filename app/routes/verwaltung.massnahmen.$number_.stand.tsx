import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MeasureStatePage } from "~/features/administration/measure-state-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { answerRefusal } from "~/platform/step-answer.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { getMeasureState } from "~/services/administration/get-measure-state.server";
import { setMeasureState } from "~/services/administration/set-measure-state.server";
import { withdrawMeasureState } from "~/services/administration/withdraw-measure-state.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { documentTitle } from "~/texts/de/layout";
import { manualStateText } from "~/texts/de/manual-state";

const steps = ["set", "withdrawn"] as const;

export const meta: MetaFunction = () => [{ title: documentTitle(manualStateText.link) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "measure.edit", "site");
  const { key } = await requireCurrentPlan();
  const measure = await getMeasureState(key, Number(params.number));
  if (!measure) throw new Response("notFound", { status: 404 });
  const done = new URL(request.url).searchParams.get("erledigt");
  return { measure, done: steps.find((step) => step === done) };
}

/** Whether there is a period in which a state can hold is asked by the services; the page says it in words. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "measure.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const number = Number(params.number);
  const typed = {
    state: fieldOf(form, "state"),
    reason: fieldOf(form, "reason"),
    audience: fieldOf(form, "audience"),
    withdrawReason: fieldOf(form, "withdrawReason"),
  };
  const step = { actor, planKey, number, expectedVersion: Number(fieldOf(form, "version")) };
  const intent = fieldOf(form, "intent");
  if (intent !== "set" && intent !== "withdraw") throw new Response("formUnreadable", { status: 400 });
  const result =
    intent === "set"
      ? await setMeasureState({ ...step, form: typed })
      : await withdrawMeasureState({ ...step, reason: typed.withdrawReason });
  const done = intent === "set" ? "set" : "withdrawn";
  if (result.ok) return redirect(`/verwaltung/massnahmen/${number}/stand?erledigt=${done}`, 303);
  return answerRefusal(result.refusal, { typed });
}

export default function SetMeasureState() {
  const { measure, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <MeasureStatePage {...{ measure }} {...sent} done={sent === undefined ? done : undefined} />;
}
