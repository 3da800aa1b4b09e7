import { findPeriod } from "#models/reporting-period.server";
import { editablePeriodFields, periodFormOf } from "~/domain/reporting/period-form";
import type { PeriodFormDto } from "./period-form-dto";

/** A period for its form; null if there is none of this key. The caller asks `can` for `period.edit`. */
export async function getPeriodForm(planKey: string, key: string): Promise<PeriodFormDto | null> {
  const period = await findPeriod(planKey, key);
  if (!period) return null;
  return {
    key,
    version: period.version,
    state: period.state,
    values: periodFormOf(period),
    editable: editablePeriodFields(period),
  };
}
