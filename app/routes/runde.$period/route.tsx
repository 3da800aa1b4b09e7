import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ReturnsPage } from "~/features/returns-matrix/returns-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { getReturns } from "~/services/reporting/get-returns.server";
import { documentTitle } from "~/texts/de/layout";
import { roundText } from "~/texts/de/round";
import { action } from "./action.server";

export { action };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: documentTitle(data ? roundText.title(data.returns.period.name) : roundText.listTitle) },
];

export async function loader({ request, params: { period = "" } }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const plan = await getCurrentPlan();
  const returns = plan && (await getReturns(actor, plan.key, period));
  if (!returns) throw new Response("notFound", { status: 404 });
  return { returns, done: new URL(request.url).searchParams.get("erledigt") ?? undefined };
}

/** Also after a refusal: what is refused was often overtaken, and the page must show what is stored now. */
export const shouldRevalidate = () => true;

export default function Round() {
  const { returns, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <ReturnsPage {...{ returns }} done={refused ? undefined : done} refusal={refused?.message} />;
}
