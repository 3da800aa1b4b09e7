import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { StartPage } from "~/features/administration/start-page";
import { requireActor } from "~/services/accounts/require-actor.server";
import { findMailLogAddress } from "~/services/reminders/find-mail-log-address.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { administrationText } from "~/texts/de/administration";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(administrationText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const hasPlan = (await getCurrentPlan()) !== null;
  const rights = {
    round: hasPlan && can(actor, "period.create", "site"),
    measures: hasPlan && can(actor, "measure.edit", "site"),
    fields: hasPlan && can(actor, "field.edit", "site"),
    plan: can(actor, "plan.edit", "site"),
    accounts: can(actor, "account.list", "site"),
    organisations: can(actor, "organisation.edit", "site"),
  };
  if (!Object.values(rights).some(Boolean)) throw new Response("forbidden", { status: 403 });
  return { rights, hasPlan, mailLogAddress: await findMailLogAddress(actor) };
}

export default function Administration() {
  return <StartPage {...useLoaderData<typeof loader>()} />;
}
