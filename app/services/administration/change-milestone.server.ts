import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { editMilestones, type MilestoneForm, type MilestoneStep } from "~/domain/measure/edit-milestones";
import { today } from "~/platform/clock.server";
import { environment } from "~/platform/env.server";
import { changedMilestones } from "~/services/contributions/audit-changes.server";
import { parseGermanDate } from "~/texts/de/date-input";
import type { AdministrationResult } from "./administration-refusal";
import { recordMeasureChange } from "./record-measure-change.server";

interface ChangeMilestoneInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  /** Ignored when one is created. */
  milestoneKey: string;
  step: MilestoneStep;
  form: MilestoneForm;
}

/** One step with a milestone of a measure: create, edit, shift, finish, cancel. The log says which and why. */
export async function changeMilestone(input: ChangeMilestoneInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion, milestoneKey, step, form } = input;
  const capacity = capacityFor(actor, "milestone.edit", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
  if (!measure) return { ok: false, refusal: { code: "notFound" } };
  if (measure.version !== expectedVersion) return { ok: false, refusal: { code: "conflict" } };
  const after = editMilestones(measure.milestones, milestoneKey, step, form, {
    today: today(),
    readDate: parseGermanDate,
    evidenceRequired: environment().EVIDENCE_REQUIRED,
  });
  if (!after.ok) {
    return "overtaken" in after
      ? { ok: false, refusal: { code: "conflict" } }
      : { ok: false, refusal: { code: "invalid", problems: after.problems } };
  }
  const { milestones, reason } = after;
  return inTransaction(() =>
    recordMeasureChange({
      actor,
      capacity,
      measure,
      action: `milestone.${step}`,
      changes: { milestones },
      auditChanges: changedMilestones(measure.milestones, milestones),
      reason,
    }),
  );
}
