import { type DraftField, draftFields } from "~/domain/reporting/compare-drafts";
import type { DraftValues } from "./draft-form";

/** Fields of which a version of one's own can be written from both. */
export const mergeableFields = [
  "text",
  "obstacles",
  "nextStep",
  "stateReason",
  "contradictionReason",
] as const satisfies readonly DraftField[];

export const mergeFieldName = {
  mine: "mine",
  choice: (field: DraftField) => `choice.${field}`,
  own: (field: DraftField) => `own.${field}`,
};

/**
 * The merged version that a conflict page was answered with. What it is made of is checked when it is saved.
 * @param theirs what is stored
 * @returns null if the form is not one of ours
 */
export function readMergeForm(form: FormData, theirs: DraftValues): DraftValues | null {
  const mine = readMine(form.get(mergeFieldName.mine));
  if (mine === null) return null;
  const merged: DraftValues = { ...mine };
  const taken = draftFields.filter((field) => form.get(mergeFieldName.choice(field)) === "theirs");
  Object.assign(merged, Object.fromEntries(taken.map((field) => [field, theirs[field]])));
  for (const field of mergeableFields) {
    const own = form.get(mergeFieldName.own(field));
    if (form.get(mergeFieldName.choice(field)) === "own" && typeof own === "string") {
      merged[field] = own.replaceAll("\r\n", "\n");
    }
  }
  return merged;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** It comes back from the browser, so it is taken apart into texts and lists of texts, whatever it is. */
function readMine(sent: FormDataEntryValue | null): DraftValues | null {
  if (typeof sent !== "string") return null;
  const value = parse(sent);
  if (!isRecord(value)) return null;
  const text = (from: Record<string, unknown>, field: string) => {
    const typed = from[field];
    return typeof typed === "string" ? typed : "";
  };
  const list = (field: string) => {
    const typed = value[field];
    return Array.isArray(typed) ? typed : [];
  };
  return {
    state: text(value, "state"),
    stateReason: text(value, "stateReason"),
    contradictionReason: text(value, "contradictionReason"),
    text: text(value, "text"),
    obstacles: text(value, "obstacles"),
    nextStep: text(value, "nextStep"),
    nextReportOn: text(value, "nextReportOn"),
    milestones: list("milestones")
      .filter(isRecord)
      .map((entry) => ({
        milestoneKey: text(entry, "milestoneKey"),
        kind: text(entry, "kind"),
        doneOn: text(entry, "doneOn"),
        evidenceUrl: text(entry, "evidenceUrl"),
        newDue: text(entry, "newDue"),
        shiftReason: text(entry, "shiftReason"),
        agreedBy: text(entry, "agreedBy"),
      })),
    evidenceUrls: list("evidenceUrls").filter((url): url is string => typeof url === "string"),
    figures: list("figures")
      .filter(isRecord)
      .map((entry) => ({
        label: text(entry, "label"),
        unit: text(entry, "unit"),
        value: text(entry, "value"),
        reasonForNoValue: text(entry, "reasonForNoValue"),
      })),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
