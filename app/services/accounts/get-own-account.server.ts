import { findAccount } from "#models/account.server";
import { findCredentials } from "#models/credentials.server";
import type { AccountActor } from "~/domain/access/actor";
import type { RoleAssignment } from "~/domain/access/roles";
import { needsSecondFactor } from "./needs-second-factor.server";

export interface OwnAccount {
  name: string;
  email: string;
  roles: RoleAssignment[];
  /** False for people who sign in with the city's provider only. */
  hasPassword: boolean;
  secondFactor: "off" | "on" | "required";
  recoveryCodesLeft: number;
}

/** What somebody sees of their own account; `secondFactor` is `required` where it is on and cannot be turned off. */
export async function getOwnAccount(actor: AccountActor): Promise<OwnAccount | null> {
  const account = await findAccount(actor.accountId);
  if (!account) return null;
  const stored = await findCredentials(actor.accountId);
  const required = needsSecondFactor(account.roles) ? "required" : "on";
  return {
    name: account.name,
    email: account.email,
    roles: account.roles,
    hasPassword: stored?.passwordHash !== undefined,
    secondFactor: stored?.secondFactor?.confirmed ? required : "off",
    recoveryCodesLeft: stored?.recoveryCodeHashes.length ?? 0,
  };
}
