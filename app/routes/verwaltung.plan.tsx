import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanConflict } from "~/features/administration/plan/plan-conflict";
import { PlanPage } from "~/features/administration/plan/plan-page";
import { mergedPlanForm, readPlanForm } from "~/features/administration/plan/plan-values";
import { answerEdit } from "~/platform/edit-answer.server";
import { readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { createPlan } from "~/services/administration/plan/create-plan.server";
import { editPlan } from "~/services/administration/plan/edit-plan.server";
import { getNewPlanForm } from "~/services/administration/plan/get-new-plan-form.server";
import { getPlanForm } from "~/services/administration/plan/get-plan-form.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { planAdminText } from "~/texts/de/administration-fields";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(planAdminText.title) }];

const steps = ["created", "saved"] as const;

/** The plan in force; an empty form in an installation that has none yet. */
async function storedPlan() {
  const current = await getCurrentPlan();
  const plan = current ? await getPlanForm(current.key) : getNewPlanForm();
  if (!plan) throw new Response("notFound", { status: 404 });
  return { key: current?.key, plan };
}

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "plan.edit", "site");
  const { plan } = await storedPlan();
  const done = new URL(request.url).searchParams.get("erledigt");
  return { plan, done: steps.find((step) => step === done) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "plan.edit", "site");
  const form = await readForm(request);
  const { key, plan: stored } = await storedPlan();
  return answerEdit(form, {
    stored,
    read: readPlanForm,
    merge: mergedPlanForm,
    save: (edited) =>
      key === undefined ? createPlan({ actor, ...edited }) : editPlan({ actor, key, ...edited }),
    done: `/verwaltung/plan?erledigt=${key === undefined ? "created" : "saved"}`,
  });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditPlan() {
  const { plan, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <PlanConflict plan={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <PlanPage {...{ plan }} {...sent} done={sent === undefined ? done : undefined} />;
}
