import type { MilestoneForm } from "~/domain/measure/edit-milestones";
import {
  type MeasureFormText,
  type MeasureFormValues,
  measureFormFields,
  measureFormRows,
} from "~/domain/measure/measure-form";
import { entriesOf, mergedForm, readRows, textOf, ticksOf } from "./form-reading";

/** Reads a measure from its form as it was sent, without judging it. Other fields have no effect. */
export function readMeasureForm(form: FormData): MeasureFormValues {
  const text = (name: MeasureFormText) => textOf(form, name);
  const rows = (list: keyof typeof measureFormRows) => readRows(form, list, measureFormRows[list]);
  return {
    workingTitle: text("workingTitle"),
    adoptedWording: text("adoptedWording"),
    realisedAs: text("realisedAs"),
    type: text("type"),
    goal: text("goal"),
    fieldKey: text("fieldKey"),
    leadOfficeKey: text("leadOfficeKey"),
    contributingOfficeKeys: ticksOf(form, "contributingOfficeKeys"),
    partners: rows("partners"),
    targetGroups: text("targetGroups"),
    from: text("from"),
    to: text("to"),
    legalBases: rows("legalBases"),
    fundingLines: rows("fundingLines"),
    councilReferences: rows("councilReferences"),
    provenanceLabel: text("provenanceLabel"),
    provenanceSources: text("provenanceSources"),
    provenanceNote: text("provenanceNote"),
  };
}

/** Reads what was typed about a milestone, whichever step it is for. */
export function readMilestoneForm(form: FormData): MilestoneForm {
  return {
    title: textOf(form, "title"),
    weight: textOf(form, "weight"),
    due: textOf(form, "due"),
    provenanceLabel: textOf(form, "provenanceLabel"),
    newDue: textOf(form, "newDue"),
    shiftReason: textOf(form, "shiftReason"),
    agreedBy: textOf(form, "agreedBy"),
    doneOn: textOf(form, "doneOn"),
    evidenceUrl: textOf(form, "evidenceUrl"),
    reason: textOf(form, "reason"),
  };
}

/** The names and values with which a form sends these values, for the hidden fields of the conflict page. */
export const formEntriesOf = (values: MeasureFormValues) => entriesOf(values);

/** The merged version that a conflict page was answered with: mine, except where theirs was chosen. */
export const mergedMeasureForm = (form: FormData, theirs: MeasureFormValues): MeasureFormValues =>
  mergedForm(form, measureFormFields, readMeasureForm(form), theirs);
