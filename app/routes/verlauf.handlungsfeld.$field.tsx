import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { fieldObjectKey } from "~/domain/audit/object-key";
import { HistoryPage } from "~/features/history/history-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getFieldForm } from "~/services/administration/fields/get-field-form.server";
import { getHistory } from "~/services/audit/get-history.server";
import { requireCurrentPlan } from "~/services/reporting/require-current-plan.server";
import { historyText } from "~/texts/de/history";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(historyText.title) }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const before = Number(new URL(request.url).searchParams.get("vor") ?? Number.NaN);
  const { key: planKey } = await requireCurrentPlan();
  const key = params.field ?? "";
  const object = { kind: "field" as const, key: fieldObjectKey(planKey, key) };
  const field = await getFieldForm(planKey, key);
  const history =
    field && (await getHistory(actor, object, Number.isSafeInteger(before) ? before : undefined, "steering"));
  if (!history) throw new Response("notFound", { status: 404 });
  const backHref = can(actor, "field.edit", "site") ? `/verwaltung/handlungsfelder/${key}` : undefined;
  return { history, subject: historyText.of.field(field.values.name), backHref };
}

export default function FieldHistory() {
  return <HistoryPage {...useLoaderData<typeof loader>()} />;
}
