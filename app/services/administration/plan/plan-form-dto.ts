import type { PlanFormValues } from "~/domain/plan/plan-form";

/** The plan with everything its form needs. */
export interface PlanFormDto {
  /** 0 while there is no plan yet. */
  version: number;
  values: PlanFormValues;
}
