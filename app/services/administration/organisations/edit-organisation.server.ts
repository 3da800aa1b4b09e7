import { inTransaction } from "#models/data-version.server";
import { findOrganisation } from "#models/organisation.server";
import { listSources } from "#models/source.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { checkOrganisationForm } from "~/domain/organisation/check-organisation-form";
import type { OrganisationFormValues } from "~/domain/organisation/organisation-form";
import { parseGermanDate } from "~/texts/de/date-input";
import type { AdministrationResult } from "../administration-refusal";
import { recordOrganisationChange } from "./record-organisation-change.server";

interface EditOrganisationInput {
  actor: Actor;
  key: string;
  expectedVersion: number;
  values: OrganisationFormValues;
  reason: string;
}

/** Changes what the form of an organisation holds; its names and its parent are changed by `changeOrganisationNames`. */
export async function editOrganisation(input: EditOrganisationInput): Promise<AdministrationResult> {
  const { actor, key, expectedVersion, values, reason } = input;
  const capacity = capacityFor(actor, "organisation.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const organisation = await findOrganisation(key);
  if (!organisation) return { ok: false, refusal: { code: "notFound" } };
  if (organisation.version !== expectedVersion) return { ok: false, refusal: { code: "conflict" } };
  const checked = checkOrganisationForm(values, {
    sourceKeys: (await listSources()).map((source) => source.key),
    readDate: parseGermanDate,
    reason,
    kindInForce: organisation.kind,
  });
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  return inTransaction(() =>
    recordOrganisationChange({
      actor,
      capacity,
      organisation,
      action: "organisation.edit",
      changes: checked.content,
      reason,
    }),
  );
}
