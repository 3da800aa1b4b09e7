import { appendAuditEvent } from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import { isDuplicateKey } from "#models/duplicate-key.server";
import { insertOrganisations, listOrganisations } from "#models/organisation.server";
import { listSources } from "#models/source.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { keyFromName } from "~/domain/key-from-name";
import { checkBeginning, checkOrganisationForm } from "~/domain/organisation/check-organisation-form";
import { namesOfToday } from "~/domain/organisation/names";
import type { OrganisationBeginning, OrganisationFormValues } from "~/domain/organisation/organisation-form";
import { today } from "~/platform/clock.server";
import { changedFields } from "~/services/audit/changed-fields.server";
import { parseGermanDate } from "~/texts/de/date-input";
import type { AdministrationResult } from "../administration-refusal";
import { changeEntry } from "../change-entry.server";
import { parentChoices } from "./parent-choices.server";

interface CreateOrganisationInput {
  actor: Actor;
  values: OrganisationFormValues;
  beginning: OrganisationBeginning;
  reason: string;
}

/** Adds an organisation. Its key is made of the name and stays, also when it is renamed. */
export async function createOrganisation(
  input: CreateOrganisationInput,
): Promise<AdministrationResult<{ key: string }>> {
  const { actor, values, beginning, reason } = input;
  const capacity = capacityFor(actor, "organisation.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const all = await listOrganisations();
  const sourceKeys = (await listSources()).map(({ key }) => key);
  const readDate = parseGermanDate;
  const content = checkOrganisationForm(values, { sourceKeys, readDate, reason, kindInForce: null });
  const begun = checkBeginning(beginning, {
    readDate,
    parentKeys: parentChoices(all).map(({ key }) => key),
    namesInUse: namesOfToday(all, today()),
  });
  if (!content.ok || !begun.ok) {
    const problems = { ...(begun.ok ? {} : begun.problems), ...(content.ok ? {} : content.problems) };
    return { ok: false, refusal: { code: "invalid", problems } };
  }
  const taken = new Set(all.map(({ key }) => key));
  const key = keyFromName(beginning.name, taken, "organisation");
  const organisation = { ...begun.beginning, ...content.content };
  try {
    await inTransaction(async () => {
      await insertOrganisations([{ key, ...organisation }]);
      await appendAuditEvent(
        changeEntry(
          { actor, capacity, action: "organisation.create", reason },
          { object: { kind: "organisation", key }, reach: "administration" },
          changedFields(null, organisation).filter(({ to }) => to !== null),
        ),
      );
    });
  } catch (error) {
    // Somebody created one of the same name at this moment.
    if (isDuplicateKey(error))
      return { ok: false, refusal: { code: "invalid", problems: { name: "nameTaken" } } };
    throw error;
  }
  return { ok: true, key };
}
