import { draftLimits } from "~/domain/reporting/draft-schema";
import { contributionErrors } from "~/texts/de/contributions";
import type { DraftValues } from "./draft-form";

/** Most characters of a form field, by the last part of its name. */
const limits: Record<string, number> = {
  ...draftLimits,
  stateReason: draftLimits.reason,
  contradictionReason: draftLimits.reason,
  nextReportOn: draftLimits.date,
  doneOn: draftLimits.date,
  newDue: draftLimits.date,
  evidenceUrl: draftLimits.url,
  shiftReason: draftLimits.reason,
  value: draftLimits.number,
  reasonForNoValue: draftLimits.reason,
};

/**
 * German messages by form field for what cannot be stored.
 * @param fields paths in the draft, as the schema names them, e.g. `milestones.0.doneOn`
 */
export function malformedErrors(fields: readonly string[], typed: DraftValues): Record<string, string> {
  return Object.fromEntries(
    fields.map((path) => {
      const [list = "", index = "", part = ""] = path.split(".");
      const milestoneKey = list === "milestones" ? typed.milestones[Number(index)]?.milestoneKey : undefined;
      const name = milestoneKey === undefined ? path : `milestones.${milestoneKey}.${part}`;
      const most = list === "evidenceUrls" ? draftLimits.url : limits[part || list];
      const isTooLong = most !== undefined && lengthAt(typed, path) > most;
      return [name, isTooLong ? contributionErrors.tooLong(most) : contributionErrors.malformedField];
    }),
  );
}

function lengthAt(typed: DraftValues, path: string): number {
  const value = path
    .split(".")
    .reduce<unknown>(
      (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
      typed,
    );
  return typeof value === "string" ? value.length : 0;
}
