import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contributionObjectKey } from "~/domain/audit/object-key";
import { HistoryPage } from "~/features/history/history-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getHistory } from "~/services/audit/get-history.server";
import { contributionKeyOf } from "~/services/contributions/contribution-key-of.server";
import { historyText } from "~/texts/de/history";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(historyText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const before = Number(new URL(request.url).searchParams.get("vor") ?? Number.NaN);
  const key = await contributionKeyOf(params);
  const object = key && { kind: "contribution" as const, key: contributionObjectKey(key) };
  const history =
    object && (await getHistory(actor, object, Number.isSafeInteger(before) ? before : undefined));
  if (!history) throw new Response("notFound", { status: 404 });
  return {
    history,
    subject: historyText.of.contribution(params.measure ?? "", params.office ?? "", params.period ?? ""),
  };
}

export default function ContributionHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
