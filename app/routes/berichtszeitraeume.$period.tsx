import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FrozenPage } from "~/features/frozen-period/frozen-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { getActor } from "~/services/accounts/get-actor.server";
import { requireActor } from "~/services/accounts/require-actor.server";
import { addErratum } from "~/services/reporting/add-erratum.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { getFrozenPeriod } from "~/services/reporting/get-frozen-period.server";
import { frozenText } from "~/texts/de/frozen-period";
import { documentTitle } from "~/texts/de/layout";

const fields = ["measureNumber", "wrong", "right", "reason"] as const;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: documentTitle(loaded ? frozenText.title(loaded.frozen.contents.period.name) : frozenText.errata) },
];

export async function loader({ request, params: { period = "" } }: LoaderFunctionArgs) {
  const actor = await getActor(request);
  const plan = await getCurrentPlan();
  const frozen = plan && (await getFrozenPeriod(actor, plan.key, period));
  if (!frozen) throw new Response("notFound", { status: 404 });
  return { frozen, done: new URL(request.url).searchParams.get("erledigt") === "erratum" };
}

export async function action({ request, params: { period = "" } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const plan = await getCurrentPlan();
  const values = Object.fromEntries(fields.map((field) => [field, fieldOf(form, field)]));
  const added = plan && (await addErratum({ actor, planKey: plan.key, periodKey: period, values }));
  if (!added) throw new Response("notFound", { status: 404 });
  if (added.ok) return redirect(`/berichtszeitraeume/${encodeURIComponent(period)}?erledigt=erratum`, 303);
  const { refusal } = added;
  if (refusal.code === "malformed") {
    const errors = Object.fromEntries(
      Object.entries(refusal.problems).map(([field, code]) => [
        field,
        frozenText.problems[code] ?? frozenText.problemSummary,
      ]),
    );
    return data({ values, errors }, { status: 422 });
  }
  throw new Response(refusal.code, { status: refusal.code === "notFound" ? 404 : 403 });
}

export default function FrozenPeriod() {
  const { frozen, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return <FrozenPage {...{ frozen, done }} errors={sent?.errors} values={sent?.values} />;
}
