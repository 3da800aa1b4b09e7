import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type OwnAccountNotice, OwnAccountPage } from "~/features/accounts/own-account-page";
import { fieldOf, readForm } from "~/platform/form.server";
import { changeOwnAccount } from "~/services/accounts/change-own-account.server";
import { getOwnAccount } from "~/services/accounts/get-own-account.server";
import { listOwnSessions } from "~/services/accounts/list-own-sessions.server";
import { nameOrganisations } from "~/services/accounts/name-organisations.server";
import { requireActor } from "~/services/accounts/require-actor.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { ownAccountText } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

const notices: Record<string, OwnAccountNotice> = {
  "anmeldung-beendet": "endedSession",
  "kennwort-geaendert": "passwordChanged",
  "zweiter-faktor-aus": "turnedOff",
};

export const meta: MetaFunction = () => [{ title: documentTitle(ownAccountText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const account = await getOwnAccount(actor);
  if (!account) throw new Response("notFound", { status: 404 });
  return {
    account,
    sessions: await listOwnSessions(request),
    organisationNames: await nameOrganisations(account.roles),
    notice: notices[new URL(request.url).searchParams.get("hinweis") ?? ""],
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { accountId } = await requireActor(request);
  const actor = await requireRight(request, "account.manageOwn", { accountId });
  const form = await readForm(request);
  const result = await changeOwnAccount(actor, request, fieldOf(form, "intent"), form);
  if ("goTo" in result)
    return redirect(result.goTo, {
      status: 303,
      headers: result.cookie ? { "Set-Cookie": result.cookie } : {},
    });
  if ("recoveryCodes" in result) return data({ recoveryCodes: result.recoveryCodes, errors: undefined });
  return data({ recoveryCodes: undefined, errors: result.errors }, { status: result.status });
}

export default function OwnAccount() {
  const page = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <OwnAccountPage
      {...page}
      notice={done === undefined ? page.notice : undefined}
      errors={done?.errors}
      recoveryCodes={done?.recoveryCodes}
    />
  );
}
