import { listOrganisations } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { successorsAmong } from "~/domain/organisation/succession";
import type { ContributionKey } from "~/domain/reporting/contribution";
import { findContributionFacts } from "./find-contribution-facts.server";

/**
 * Where a contribution is now whose office was merged into another one while somebody had its address; null if no
 * office carries on its tasks, or the actor may not know of the contribution there.
 */
export async function findHandedOver(actor: Actor, key: ContributionKey): Promise<ContributionKey | null> {
  const successors = successorsAmong(await listOrganisations())(key.officeKey);
  for (const officeKey of successors) {
    const handedOver = { ...key, officeKey };
    if (await findContributionFacts(actor, handedOver)) return handedOver;
  }
  return null;
}
