import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountListPage } from "~/features/accounts/account-list-page";
import { listAccounts } from "~/services/accounts/list-accounts.server";
import { nameOrganisations } from "~/services/accounts/name-organisations.server";
import { requireRight } from "~/services/accounts/require-right.server";
import { adminText } from "~/texts/de/accounts";
import { documentTitle } from "~/texts/de/layout";

export const meta: MetaFunction = () => [{ title: documentTitle(adminText.title) }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRight(request, "account.list", "site");
  const accounts = await listAccounts();
  return {
    accounts,
    ownAccountId: actor.accountId,
    organisationNames: await nameOrganisations(accounts.flatMap(({ roles }) => roles)),
  };
}

export default function Accounts() {
  return <AccountListPage {...useLoaderData<typeof loader>()} />;
}
