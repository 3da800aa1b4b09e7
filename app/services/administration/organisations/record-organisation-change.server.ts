import { updateOrganisation } from "#models/organisation.server";
import type { Organisation } from "~/domain/organisation/organisation";
import type { AdministrationResult } from "../administration-refusal";
import { type Change, recordChange } from "../record-change.server";

interface OrganisationChange extends Change<Omit<Organisation, "key">> {
  /** As it was read; changed only if it still has this version. */
  organisation: Organisation & { version: number };
}

/** Stores a change of an organisation with its entry in the audit log; see `recordChange`. */
export function recordOrganisationChange({
  organisation,
  ...change
}: OrganisationChange): Promise<AdministrationResult> {
  const { key, version } = organisation;
  return recordChange({
    ...change,
    object: { kind: "organisation", key },
    reach: "administration",
    before: organisation,
    update: () => updateOrganisation(key, version, change.changes),
  });
}
