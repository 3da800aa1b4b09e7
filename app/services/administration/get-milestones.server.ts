import { findMeasure } from "#models/measure.server";
import { environment } from "~/platform/env.server";
import type { MeasureMilestones } from "./measure-form-dto";

/** The milestones of a measure; null if there is none. The caller has asked for `milestone.edit`. */
export async function getMilestones(planKey: string, number: number): Promise<MeasureMilestones | null> {
  const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
  return (
    measure && {
      number,
      title: measure.workingTitle,
      version: measure.version,
      milestones: measure.milestones,
      evidenceRequired: environment().EVIDENCE_REQUIRED,
    }
  );
}
