import { inTransaction } from "#models/data-version.server";
import { findOrganisation } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { formReader, longest } from "~/domain/form-reader";
import { parseGermanDate } from "~/texts/de/date-input";
import type { AdministrationResult } from "../administration-refusal";
import { recordOrganisationChange } from "./record-organisation-change.server";

interface ReopenOrganisationInput {
  actor: Actor;
  key: string;
  expectedVersion: number;
  reason: string;
}

/** Takes back a closing that was a mistake. A merger cannot be taken back: what went over has changed since. */
export async function reopenOrganisation(input: ReopenOrganisationInput): Promise<AdministrationResult> {
  const { actor, key, expectedVersion } = input;
  const capacity = capacityFor(actor, "organisation.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const form = formReader(parseGermanDate);
  const reason = form.needed("reopenReason", input.reason, longest.reason);
  return inTransaction<AdministrationResult>(async () => {
    const organisation = await findOrganisation(key);
    if (!organisation) return { ok: false, refusal: { code: "notFound" } };
    const { closure, version } = organisation;
    if (version !== expectedVersion || !closure || closure.mergedInto !== undefined)
      return { ok: false, refusal: { code: "conflict" } };
    if (!form.isFaultless()) return { ok: false, refusal: { code: "invalid", problems: form.problems } };
    return recordOrganisationChange({
      actor,
      capacity,
      organisation,
      action: "organisation.reopen",
      changes: { closure: undefined },
      reason,
    });
  });
}
