import type { PlanFormValues } from "~/domain/plan/plan-form";

/** The plan with everything its form needs. */
export interface PlanFormDto {
  version: number;
  values: PlanFormValues;
}
