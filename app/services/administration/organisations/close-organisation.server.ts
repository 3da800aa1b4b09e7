import { inTransaction } from "#models/data-version.server";
import { findOrganisation } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import type { EndResult } from "../administration-refusal";
import { checkEnd, type TypedEnd } from "./check-end.server";
import { closingBlockers } from "./closing-blockers.server";
import { organisationTies } from "./organisation-ties.server";
import { recordOrganisationChange } from "./record-organisation-change.server";

interface CloseOrganisationInput extends TypedEnd {
  actor: Actor;
  key: string;
  expectedVersion: number;
}

/**
 * Closes an organisation on a day. It stays on record with everything it did and can no longer be chosen. Refused
 * while measures, contributions, accounts or other organisations depend on it.
 */
export async function closeOrganisation(input: CloseOrganisationInput): Promise<EndResult> {
  const { actor, key, expectedVersion } = input;
  const capacity = capacityFor(actor, "organisation.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  return inTransaction<EndResult>(async () => {
    const organisation = await findOrganisation(key);
    if (!organisation) return { ok: false, refusal: { code: "notFound" } };
    if (organisation.version !== expectedVersion || organisation.closure)
      return { ok: false, refusal: { code: "conflict" } };
    const checked = checkEnd(organisation, input);
    if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
    if (closingBlockers(key, await organisationTies(key)).length > 0)
      return { ok: false, refusal: { code: "blocked" } };
    const { on, reason } = checked;
    return recordOrganisationChange({
      actor,
      capacity,
      organisation,
      action: "organisation.close",
      changes: { closure: { on, reason } },
      reason,
    });
  });
}
