import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { milestoneSteps } from "~/domain/measure/edit-milestones";
import { readMilestoneForm } from "~/features/administration/form-values";
import { MilestonePage } from "~/features/administration/milestone-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { answerRefusal } from "~/platform/step-answer.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { changeMilestone } from "~/services/administration/change-milestone.server";
import { getMilestones } from "~/services/administration/get-milestones.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { measureAdminText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

/** Address of the form for a new milestone. Keys of milestones never read like that: they are m1, m2 … or older. */
const forNew = "neu";

export const meta: MetaFunction = () => [{ title: documentTitle(measureAdminText.milestones) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireRight(request, "milestone.edit", "site");
  const { key } = await requireCurrentPlan();
  const measure = await getMilestones(key, Number(params.number));
  const milestone = measure?.milestones.find((each) => each.key === params.milestone) ?? null;
  if (!measure || (!milestone && params.milestone !== forNew))
    throw new Response("notFound", { status: 404 });
  return { measure, milestone };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireRight(request, "milestone.edit", "site");
  const form = await readForm(request);
  const { key: planKey } = await requireCurrentPlan();
  const number = Number(params.number);
  const milestoneKey = params.milestone ?? "";
  const step = milestoneSteps.find((each) => each === fieldOf(form, "intent"));
  if (!step || (step === "create") !== (milestoneKey === forNew))
    throw new Response("formUnreadable", { status: 400 });
  const typed = readMilestoneForm(form);
  const expectedVersion = Number(fieldOf(form, "version"));
  const result = await changeMilestone({
    actor,
    planKey,
    number,
    expectedVersion,
    milestoneKey,
    step,
    form: typed,
  });
  if (result.ok) return redirect(`/verwaltung/massnahmen/${number}/meilensteine?erledigt=${step}`, 303);
  return answerRefusal(result.refusal, { step, typed });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditMilestone() {
  return <MilestonePage {...useLoaderData<typeof loader>()} sent={useActionData<typeof action>()} />;
}
