import { findAccount } from "#models/account.server";
import { findCredentials } from "#models/credentials.server";
import type { RoleAssignment } from "~/domain/access/roles";
import type { AccountStatus } from "~/domain/account/account";

export interface EditableAccount {
  accountId: string;
  version: number;
  name: string;
  email: string;
  roles: RoleAssignment[];
  status: AccountStatus;
  hasIdentity: boolean;
  hasSecondFactor: boolean;
}

/** One account, for administrators; `null` if there is none. */
export async function getAccount(accountId: string): Promise<EditableAccount | null> {
  const account = await findAccount(accountId);
  if (!account) return null;
  const { version, name, email, roles, status, identity } = account;
  const hasSecondFactor = (await findCredentials(accountId))?.secondFactor?.confirmed ?? false;
  return {
    accountId,
    version,
    name,
    email,
    roles,
    status,
    hasIdentity: identity !== undefined,
    hasSecondFactor,
  };
}
