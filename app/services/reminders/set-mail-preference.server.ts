import { storeMailPreference } from "#models/mail-preference.server";
import type { AccountActor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { mailPreferenceSchema } from "~/domain/reporting/mail-preference-schema";

/** Stores which mails a person wants. @returns false if the values are none of those offered */
export async function setMailPreference(actor: AccountActor, values: unknown): Promise<boolean> {
  const preference = mailPreferenceSchema.safeParse(values);
  if (!preference.success || !can(actor, "account.manageOwn", actor)) return false;
  await storeMailPreference(actor.accountId, preference.data);
  return true;
}
