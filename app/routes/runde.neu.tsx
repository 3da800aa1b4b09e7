import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { NewPeriodPage } from "~/features/returns-matrix/new-period-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { createPeriod } from "~/services/reporting/create-period.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { documentTitle } from "~/texts/de/layout";
import { periodFormText, roundErrors } from "~/texts/de/round";

const fields = ["key", "name", "from", "to", "asOf", "dueOn", "signOffDueOn", "reviewDueOn"] as const;

const wordsOf: Record<string, string> = {
  invalidKey: roundErrors.invalidKey,
  invalidDay: roundErrors.invalidDay,
  tooEarly: roundErrors.tooEarly,
  required: roundErrors.required,
  tooLong: roundErrors.tooLong,
};

export const meta: MetaFunction = () => [{ title: documentTitle(periodFormText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  await requireRight(request, "period.create", "site");
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRight(request, "period.create", "site");
  const form = await readForm(request);
  const plan = await getCurrentPlan();
  if (!plan) throw new Response("notFound", { status: 404 });
  const values = Object.fromEntries(fields.map((field) => [field, fieldOf(form, field)]));
  const created = await createPeriod({ actor, planKey: plan.key, values });
  if (created.ok) return redirect(`/runde/${created.key}?erledigt=create`, 303);
  const { refusal } = created;
  if (refusal.code === "keyTaken")
    return data({ values, errors: { key: roundErrors.keyTaken } }, { status: 422 });
  const problems = refusal.code === "malformed" ? refusal.problems : {};
  const errors = Object.fromEntries(
    Object.entries(problems).map(([field, code]) => [field, wordsOf[code] ?? roundErrors.required]),
  );
  return data({ values, errors }, { status: 422 });
}

export default function NewPeriod() {
  const sent = useActionData<typeof action>();
  return <NewPeriodPage errors={sent?.errors} values={sent?.values} />;
}
