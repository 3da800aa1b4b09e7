import type { PeriodState } from "~/domain/reporting/period";
import type { PeriodFormField, PeriodFormValues } from "~/domain/reporting/period-form";

/** A period with everything its form needs. */
export interface PeriodFormDto {
  key: string;
  version: number;
  state: PeriodState;
  values: PeriodFormValues;
  /** What can still be changed; the rest is shown. */
  editable: PeriodFormField[];
}
