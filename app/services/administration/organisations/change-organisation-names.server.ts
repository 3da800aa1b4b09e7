import { inTransaction } from "#models/data-version.server";
import { listOrganisations } from "#models/organisation.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { changeNames, type NameForm, type NameStep } from "~/domain/organisation/change-names";
import { namesOfToday } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import { parseGermanDate } from "~/texts/de/date-input";
import type { AdministrationResult } from "../administration-refusal";
import { parentChoices } from "./parent-choices.server";
import { recordOrganisationChange } from "./record-organisation-change.server";

interface ChangeNamesInput {
  actor: Actor;
  key: string;
  expectedVersion: number;
  step: NameStep;
  form: NameForm;
}

/** Renames an organisation, corrects a name, or moves it below another one. All are read again inside the transaction. */
export async function changeOrganisationNames(input: ChangeNamesInput): Promise<AdministrationResult> {
  const { actor, key, expectedVersion, step, form } = input;
  const capacity = capacityFor(actor, "organisation.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  return inTransaction<AdministrationResult>(async () => {
    const organisations = await listOrganisations();
    const organisation = organisations.find((each) => each.key === key);
    if (!organisation) return { ok: false, refusal: { code: "notFound" } };
    if (organisation.version !== expectedVersion || (organisation.closure && step !== "correct"))
      return { ok: false, refusal: { code: "conflict" } };
    const changed = changeNames(organisation, step, form, {
      organisations,
      parentKeys: parentChoices(organisations).map((choice) => choice.key),
      namesInUse: namesOfToday(
        organisations.filter((other) => other.key !== key),
        today(),
      ),
      readDate: parseGermanDate,
    });
    if (!changed.ok) return { ok: false, refusal: { code: "invalid", problems: changed.problems } };
    return recordOrganisationChange({
      actor,
      capacity,
      organisation,
      action: `organisation.${step}`,
      changes: changed.changes,
      reason: changed.reason,
    });
  });
}
