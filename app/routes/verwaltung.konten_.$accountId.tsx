import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access/can";
import { type EditAccountNotice, EditAccountPage } from "~/features/accounts/edit-account-page";
import { readForm } from "~/platform/form.server";
import { changeAccount } from "~/services/accounts/change-account.server";
import { getAccount } from "~/services/accounts/get-account.server";
import { listRoleOrganisations } from "~/services/accounts/list-role-organisations.server";
import { nameOrganisations } from "~/services/accounts/name-organisations.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { getHistory } from "~/services/audit/get-history.server";
import { adminText } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

const notices: Record<string, EditAccountNotice> = {
  gespeichert: "saved",
  eingeladen: "invited",
  "mail-fehler": "mailFailed",
  erledigt: "done",
};

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: documentTitle(page?.account.name ?? adminText.title) },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireRight(request, "account.list", "site");
  const account = await getAccount(params.accountId ?? "");
  if (!account) throw new Response("notFound", { status: 404 });
  const history = await getHistory(actor, { kind: "account", key: account.accountId });
  return {
    account,
    hasHistory: history !== null,
    isOwn: !can(actor, "account.edit", account),
    organisations: await listRoleOrganisations(),
    organisationNames: await nameOrganisations(account.roles),
    notice: notices[new URL(request.url).searchParams.get("hinweis") ?? ""],
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const accountId = params.accountId ?? "";
  const actor = await requireRight(request, "account.edit", { accountId });
  const result = await changeAccount(actor, accountId, await readForm(request));
  if (result.outcome === "notFound") throw new Response("notFound", { status: 404 });
  if (result.outcome === "done")
    return redirect(`/verwaltung/konten/${accountId}?hinweis=${result.notice}`, 303);
  const { typed, errors, outcome } = result;
  const conflict = outcome === "conflict";
  return data({ typed, errors, conflict }, { status: conflict ? 409 : 422 });
}

export default function EditAccount() {
  const page = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  return <EditAccountPage {...page} {...failed} notice={failed === undefined ? page.notice : undefined} />;
}
