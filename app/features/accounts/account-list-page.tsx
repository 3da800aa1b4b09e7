import type { ListedAccount } from "~/services/accounts/list-accounts.server";
import { accountStatusLabels, adminText } from "~/texts/de/accounts";
import { administrationText } from "~/texts/de/administration";
import { roleInWords } from "~/texts/de/roles";
import { Badge } from "~/ui/badge";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";

interface AccountListPageProps {
  accounts: ListedAccount[];
  ownAccountId: string;
  organisationNames: Record<string, string>;
}

export function AccountListPage({ accounts, ownAccountId, organisationNames }: AccountListPageProps) {
  const nameOf = (key: string) => organisationNames[key] ?? key;
  return (
    <>
      <PageHeader title={adminText.title} lead={adminText.lead}>
        <LinkButton emphasis="primary" href="/verwaltung/konten/neu">
          {adminText.invite}
        </LinkButton>
      </PageHeader>
      <Table id="konten" caption={adminText.caption} captionHidden className="administration-table">
        <thead>
          <tr>
            <th scope="col">{adminText.name}</th>
            <th scope="col">{adminText.email}</th>
            <th scope="col">{adminText.roles}</th>
            <th scope="col">{adminText.status}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.accountId}>
              <th scope="row">
                <a href={`/verwaltung/konten/${account.accountId}`}>{account.name}</a>{" "}
                {account.accountId === ownAccountId ? <Badge>{adminText.you}</Badge> : null}
              </th>
              <td data-label={adminText.email}>{account.email}</td>
              <td data-label={adminText.roles}>
                {account.roles.map((role) => roleInWords(role, nameOf)).join("; ") || adminText.noRole}
              </td>
              <td data-label={adminText.status}>
                <Badge tone={account.status === "active" ? "good" : "neutral"}>
                  {accountStatusLabels[account.status]}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="page-links">
        <a href="/verwaltung">{administrationText.toStart}</a>
      </p>
    </>
  );
}
