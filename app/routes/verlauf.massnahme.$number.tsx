import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { measureObjectKey } from "~/domain/audit/object-key";
import { HistoryPage } from "~/features/history/history-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getMilestones } from "~/services/administration/get-milestones.server";
import { getHistory } from "~/services/audit/get-history.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { historyText } from "~/texts/de/history";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(historyText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const before = Number(new URL(request.url).searchParams.get("vor") ?? Number.NaN);
  const { key } = await requireCurrentPlan();
  const number = Number(params.number);
  const measure = await getMilestones(key, number);
  const object = { kind: "measure" as const, key: measureObjectKey(key, number) };
  const history =
    measure &&
    (await getHistory(actor, object, Number.isSafeInteger(before) ? before : undefined, "steering"));
  if (!history) throw new Response("notFound", { status: 404 });
  return {
    history,
    subject: historyText.of.measure(params.number ?? ""),
    backHref: `${can(actor, "measure.edit", "site") ? "/verwaltung" : ""}/massnahmen/${number}`,
  };
}

export default function MeasureHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
