import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { HistoryPage } from "~/features/history/history-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getHistory } from "~/services/audit/get-history.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { historyText } from "~/texts/de/history";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(historyText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const before = Number(new URL(request.url).searchParams.get("vor") ?? Number.NaN);
  const { key, title } = await requireCurrentPlan();
  const object = { kind: "plan" as const, key };
  const history = await getHistory(
    actor,
    object,
    Number.isSafeInteger(before) ? before : undefined,
    "steering",
  );
  if (!history) throw new Response("notFound", { status: 404 });
  return { history, subject: title, backHref: can(actor, "plan.edit", "site") ? "/verwaltung/plan" : "/" };
}

export default function PlanHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
