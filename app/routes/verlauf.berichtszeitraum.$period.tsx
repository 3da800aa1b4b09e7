import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { HistoryPage } from "~/features/history/history-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getHistory } from "~/services/audit/get-history.server";
import { getPeriod } from "~/services/reporting/get-period.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { historyText } from "~/texts/de/history";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(historyText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const before = Number(new URL(request.url).searchParams.get("vor") ?? Number.NaN);
  const { key: planKey } = await requireCurrentPlan();
  const key = params.period ?? "";
  const object = { kind: "period" as const, key: periodObjectKey(planKey, key) };
  const history = await getHistory(actor, object, Number.isSafeInteger(before) ? before : undefined);
  const period = history && (await getPeriod(planKey, key));
  if (!period) throw new Response("notFound", { status: 404 });
  return {
    history,
    subject: historyText.of.period(period.name),
    backHref: can(actor, "period.monitor", period) ? `/runde/${key}` : undefined,
  };
}

export default function PeriodHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
