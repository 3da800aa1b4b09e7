import { inTransaction } from "#models/data-version.server";
import { findOrganisation } from "#models/organisation.server";
import type { AccountActor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import type { EndResult } from "../administration-refusal";
import { Overtaken, unlessOvertaken } from "../overtaken.server";
import { checkMerger, type TypedMerger } from "./check-merger.server";
import { handOverAll } from "./hand-over-all.server";
import { planMerger } from "./plan-merger.server";
import { recordOrganisationChange } from "./record-organisation-change.server";

interface MergeOrganisationInput extends TypedMerger {
  actor: AccountActor;
  key: string;
  expectedVersion: number;
  /** Of the preview that was confirmed. */
  fingerprint: string;
}

/**
 * Merges an organisation into another one: open measures, contributions that are not released, accounts and members
 * go over, in one transaction. Released reports, closed measures and old periods stay as they are. Carried out only
 * as it was previewed.
 */
export async function mergeOrganisation(input: MergeOrganisationInput): Promise<EndResult> {
  const { actor, key, expectedVersion, fingerprint } = input;
  const capacity = capacityFor(actor, "organisation.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const merged = inTransaction<EndResult>(async () => {
    const organisation = await findOrganisation(key);
    if (!organisation) return { ok: false, refusal: { code: "notFound" } };
    if (organisation.version !== expectedVersion || organisation.closure)
      return { ok: false, refusal: { code: "conflict" } };
    const checked = await checkMerger(organisation, input);
    if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
    const { on, reason, target } = checked;
    const plan = await planMerger(actor, organisation, target);
    if (plan.preview.fingerprint !== fingerprint) return { ok: false, refusal: { code: "conflict" } };
    if (plan.preview.blockers.length > 0) return { ok: false, refusal: { code: "blocked" } };

    const by = { actor, capacity, reason };
    const done = [
      // Stored as a new version of the target too: whoever edits or closes it at this moment gets a conflict.
      await recordOrganisationChange({
        ...by,
        organisation: target,
        action: "organisation.absorb",
        changes: {},
        auditChanges: [{ field: "absorbed", from: null, to: key }],
      }),
      await recordOrganisationChange({
        ...by,
        organisation,
        action: "organisation.merge",
        changes: { closure: { on, reason, mergedInto: target.key } },
      }),
      await handOverAll({ ...by, organisation, plan, on }),
    ];
    if (done.some(({ ok }) => !ok)) throw new Overtaken();
    return { ok: true };
  });
  return unlessOvertaken(merged);
}
