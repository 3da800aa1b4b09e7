import type { AdministrationResult } from "./administration-refusal";
import type { ChangeAuthor } from "./change-entry.server";
import { type MeasureChange, recordMeasureChanges } from "./record-measure-changes.server";

/** Stores the change of one measure with its entry in the audit log; see `recordMeasureChanges`. */
export function recordMeasureChange(change: ChangeAuthor & MeasureChange): Promise<AdministrationResult> {
  return recordMeasureChanges(change.measure.planKey, change, [change]);
}
