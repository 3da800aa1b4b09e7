import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { PeriodList } from "~/features/returns-matrix/period-list";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { listRoundPeriods } from "~/services/reporting/list-round-periods.server";
import { documentTitle } from "~/texts/de/layout";
import { roundText } from "~/texts/de/round";

export const meta: MetaFunction = () => [{ title: documentTitle(roundText.listTitle) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const plan = await getCurrentPlan();
  if (!plan && can(actor, "plan.edit", "site")) throw redirect("/verwaltung/plan");
  const periods = plan && (await listRoundPeriods(actor, plan.key));
  if (!periods) throw new Response("notFound", { status: 404 });
  return { periods };
}

export default function Rounds() {
  return <PeriodList {...useLoaderData<typeof loader>()} />;
}
