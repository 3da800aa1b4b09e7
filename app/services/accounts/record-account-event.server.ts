import { appendAuditEvent } from "#models/audit-event.server";
import { type AccountActor, accountIdOf } from "~/domain/access/actor";
import type { AuditChange } from "~/domain/audit/audit-event";
import { now } from "~/platform/clock.server";

/** Verbs of the audit log for accounts; `texts/de/accounts` words them. */
export type AccountEvent =
  | "account.invite"
  | "account.accept"
  | "account.edit"
  | "account.rename"
  | "account.deactivate"
  | "account.reactivate"
  | "account.changePassword"
  | "account.resetPassword"
  | "account.setUpSecondFactor"
  | "account.removeSecondFactor"
  | "account.renewRecoveryCodes"
  | "account.signOutEverywhere";

/** `system`: the command line, or the OpenID provider by its groups. */
export type AccountEventAuthor = AccountActor | "system";

/** Writes what happened to an account into the audit log: its id, no names, addresses or secrets. */
export async function recordAccountEvent(
  author: AccountEventAuthor,
  event: AccountEvent,
  accountId: string,
  changes: AuditChange[] = [],
  reason?: string,
): Promise<void> {
  const role = author === "system" ? undefined : author.roles[0];
  await appendAuditEvent({
    at: now().toISOString(),
    actorRole: role?.role ?? "system",
    officeKey: role?.organisationKey,
    accountId: author === "system" ? undefined : accountIdOf(author),
    action: event,
    object: { kind: "account", key: accountId },
    reach: "administration",
    changes,
    ...(reason && { reason }),
  });
}
