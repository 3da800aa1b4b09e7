import { findPlan } from "#models/plan.server";
import { provenanceFormOf } from "~/domain/provenance-form";
import { formatDate } from "~/texts/de/dates";
import type { PlanFormDto } from "./plan-form-dto";

/** The plan for its form; null if there is none of this key. The caller has asked for `plan.edit`. */
export async function getPlanForm(key: string): Promise<PlanFormDto | null> {
  const plan = await findPlan(key);
  if (!plan) return null;
  return {
    version: plan.version,
    values: {
      title: plan.title,
      from: formatDate(plan.period.from),
      to: formatDate(plan.period.to),
      adoptedOn: formatDate(plan.adoptedOn),
      adoptedBy: plan.adoptedBy,
      reference: plan.reference ?? "",
      ...provenanceFormOf(plan.provenance),
    },
  };
}
