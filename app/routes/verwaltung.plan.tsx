import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PlanConflict } from "~/features/administration/plan/plan-conflict";
import { PlanPage } from "~/features/administration/plan/plan-page";
import { mergedPlanForm, readPlanForm } from "~/features/administration/plan/plan-values";
import { fieldOf, readForm } from "~/platform/form.server";
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
  const intent = fieldOf(form, "intent");
  if (intent !== "save" && intent !== "merge") throw new Response("formUnreadable", { status: 400 });
  const reason = fieldOf(form, "reason");
  const typed = intent === "merge" ? mergedPlanForm(form, stored.values) : readPlanForm(form);
  const expectedVersion = Number(fieldOf(form, "version"));
  const result = await editPlan({ actor, key, expectedVersion, values: typed, reason });
  if (result.ok) return redirect("/verwaltung/plan?erledigt=saved", 303);
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

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditPlan() {
  const { plan, saved } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <PlanConflict plan={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <PlanPage {...{ plan }} {...sent} saved={saved && sent === undefined} />;
}
