import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SentMailsPage } from "~/features/returns-matrix/sent-mails-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { listSentMails } from "~/services/reminders/list-sent-mails.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { documentTitle } from "~/texts/de/layout";
import { sentMailsText } from "~/texts/de/sent-mails";

export const meta: MetaFunction = () => [{ title: documentTitle(sentMailsText.title) }];

export async function loader({ request, params: { period = "" } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const plan = await getCurrentPlan();
  const page = Number(new URL(request.url).searchParams.get("seite") ?? 1);
  const sent = plan && (await listSentMails(actor, plan.key, period, Number.isSafeInteger(page) ? page : 1));
  if (!sent) throw new Response("notFound", { status: 404 });
  return { sent };
}

export default function SentMails() {
  return <SentMailsPage {...useLoaderData<typeof loader>()} />;
}
