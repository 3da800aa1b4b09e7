import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanConflict } from "~/features/administration/plan/plan-conflict";
import { PlanPage } from "~/features/administration/plan/plan-page";
import { mergedPlanForm, readPlanForm } from "~/features/administration/plan/plan-values";
import { answerEdit } from "~/platform/edit-answer.server";
import { readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { editPlan } from "~/services/administration/plan/edit-plan.server";
import { getPlanForm } from "~/services/administration/plan/get-plan-form.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { planAdminText } from "~/texts/de/administration-fields";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(planAdminText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "plan.edit", "site");
  const { key } = await requireCurrentPlan();
  const plan = await getPlanForm(key);
  if (!plan) throw new Response("notFound", { status: 404 });
  return { plan, saved: new URL(request.url).searchParams.has("erledigt") };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "plan.edit", "site");
  const form = await readForm(request);
  const { key } = await requireCurrentPlan();
  const stored = await getPlanForm(key);
  if (!stored) throw new Response("notFound", { status: 404 });
  return answerEdit(form, {
    stored,
    read: readPlanForm,
    merge: mergedPlanForm,
    save: (edited) => editPlan({ actor, key, ...edited }),
    done: "/verwaltung/plan?erledigt=saved",
  });
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditPlan() {
  const { plan, saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <PlanConflict plan={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <PlanPage {...{ plan }} {...sent} saved={saved && sent === undefined} />;
}
