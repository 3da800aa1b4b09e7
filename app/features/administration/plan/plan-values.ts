import { type PlanFormField, type PlanFormValues, planFormFields } from "~/domain/plan/plan-form";
import { mergedForm, textOf } from "../form-reading";

/** Reads the plan from its form as it was sent, without judging it. */
export function readPlanForm(form: FormData): PlanFormValues {
  const text = (name: PlanFormField) => textOf(form, name);
  return {
    title: text("title"),
    from: text("from"),
    to: text("to"),
    adoptedOn: text("adoptedOn"),
    adoptedBy: text("adoptedBy"),
    reference: text("reference"),
    provenanceLabel: text("provenanceLabel"),
    provenanceSources: text("provenanceSources"),
    provenanceNote: text("provenanceNote"),
  };
}

/** The version that a conflict page was answered with: mine, except where theirs was chosen. */
export const mergedPlanForm = (form: FormData, theirs: PlanFormValues): PlanFormValues =>
  mergedForm(form, planFormFields, readPlanForm(form), theirs);
