import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HistoryPage } from "~/features/history/history-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getOrganisationForm } from "~/services/administration/organisations/get-organisation-form.server";
import { getHistory } from "~/services/audit/get-history.server";
import { historyText } from "~/texts/de/history";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(historyText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const before = Number(new URL(request.url).searchParams.get("vor") ?? Number.NaN);
  const key = params.key ?? "";
  const object = { kind: "organisation" as const, key };
  const history = await getHistory(
    actor,
    object,
    Number.isSafeInteger(before) ? before : undefined,
    "administration",
  );
  const organisation = await getOrganisationForm(key);
  if (!history || !organisation) throw new Response("notFound", { status: 404 });
  return { history, subject: organisation.name, backHref: `/verwaltung/organisationen/${key}` };
}

export default function OrganisationHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
