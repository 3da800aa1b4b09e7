import { listAccounts as readAccounts } from "#models/account.server";
import type { RoleAssignment } from "~/domain/access/roles";
import type { AccountStatus } from "~/domain/account/account";

export interface ListedAccount {
  accountId: string;
  name: string;
  email: string;
  roles: RoleAssignment[];
  status: AccountStatus;
  /** Signs in with the city's provider. */
  hasIdentity: boolean;
}

/** All accounts, for administrators. */
export async function listAccounts(): Promise<ListedAccount[]> {
  const all = await readAccounts();
  return all.map(({ accountId, name, email, roles, status, identity }) => ({
    accountId,
    name,
    email,
    roles,
    status,
    hasIdentity: identity !== undefined,
  }));
}
