import { readTypedNumber } from "../typed-number";
import type { FigureEntry } from "./contribution";
import type { ReportProblem } from "./draft-problem";
import type { ReportedFigure } from "./progress-report";

/** A row left empty is no figure. A figure without a number says why there is none. */
export function readFigure(entry: FigureEntry, index: number, report: ReportProblem): ReportedFigure | null {
  const [label, unit] = [entry.label.trim(), entry.unit.trim()];
  const [typed, reason] = [entry.value.trim(), entry.reasonForNoValue.trim()];
  if (!label && !typed && !reason) return null;
  if (!label) report(`figures.${index}.label`, "required");
  if (!typed) {
    if (!reason) report(`figures.${index}.value`, "valueOrReasonRequired");
    return { label, unit, value: null, reasonForNoValue: reason };
  }
  const value = readTypedNumber(typed);
  if (value === null) report(`figures.${index}.value`, "invalidNumber");
  return { label, unit, value };
}
