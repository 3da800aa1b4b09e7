import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contributionObjectKey } from "~/domain/audit/object-key";
import { HistoryPage } from "~/features/history/history-page";
import { contributionPath } from "~/features/reporting-round/contribution-path";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getHistory } from "~/services/audit/get-history.server";
import { nameContribution } from "~/services/audit/name-contribution.server";
import { contributionKeyOf } from "~/services/contributions/contribution-key-of.server";
import { findContributionFacts } from "~/services/contributions/find-contribution-facts.server";
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
  const { office, period } = await nameContribution(key);
  return {
    history,
    subject: historyText.of.contribution(key.measureNumber, office, period),
    backHref: (await findContributionFacts(actor, key)) ? contributionPath(key) : undefined,
  };
}

export default function ContributionHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
