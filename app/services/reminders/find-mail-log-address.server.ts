import { listPeriods } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";

/**
 * Where this reader finds the mails about tasks: those of the open period, else of the latest one that was open; null
 * if there is none, or they are not theirs to see.
 */
export async function findMailLogAddress(actor: Actor): Promise<string | null> {
  const plan = await getCurrentPlan();
  const begun = plan ? (await listPeriods(plan.key)).filter(({ state }) => state !== "planned") : [];
  const period = begun.find(({ state }) => state === "open") ?? begun.at(-1);
  return period && can(actor, "reminder.seeLog", period) ? `/runde/${period.key}/erinnerungen` : null;
}
