import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { PeriodConflict } from "~/features/administration/period/period-conflict";
import { PeriodPage } from "~/features/administration/period/period-page";
import { mergedPeriodForm, readPeriodForm } from "~/features/administration/period/period-values";
import { answerEdit } from "~/platform/edit-answer.server";
import { readForm } from "~/platform/form.server";
import { requireActor } from "~/services/accounts/require-actor.server";
import { editPeriod } from "~/services/reporting/edit-period.server";
import { getPeriodForm } from "~/services/reporting/get-period-form.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { documentTitle } from "~/texts/de/layout";
import { periodEditText } from "~/texts/de/round";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: documentTitle(
      data ? `${periodEditText.overline}: ${data.period.values.name}` : periodEditText.overline,
    ),
  },
];

/** The period for those who steer it; for others there is no such page. */
async function storedPeriod(actor: Actor, key: string) {
  const { key: planKey } = await requireCurrentPlan();
  const period = await getPeriodForm(planKey, key);
  if (!period || !can(actor, "period.monitor", period)) throw new Response("notFound", { status: 404 });
  return { planKey, period };
}

export async function loader({ request, params: { period: key = "" } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { period } = await storedPeriod(actor, key);
  if (!can(actor, "period.edit", period)) throw redirect(`/runde/${encodeURIComponent(key)}`);
  return { period };
}

export async function action({ request, params: { period: key = "" } }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const form = await readForm(request);
  const { planKey, period } = await storedPeriod(actor, key);
  return answerEdit(form, {
    stored: period,
    // A field that is fixed is not in the form; the stored value stands for it, so that it is never lost or compared.
    read: (sent) => ({ ...readPeriodForm(sent), ...fixedValues(period) }),
    merge: mergedPeriodForm,
    save: (edited) => editPeriod({ actor, planKey, key, ...edited }),
    done: `/runde/${encodeURIComponent(key)}?erledigt=edit`,
  });
}

function fixedValues({ values, editable }: Awaited<ReturnType<typeof storedPeriod>>["period"]) {
  return Object.fromEntries(
    Object.entries(values).filter(([field]) => !editable.some((each) => each === field)),
  );
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function EditPeriod() {
  const { period } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.kind === "conflict")
    return <PeriodConflict period={sent.stored} mine={sent.typed} reason={sent.reason} />;
  return <PeriodPage {...{ period }} {...sent} />;
}
