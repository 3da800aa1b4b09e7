import { type FieldFormValues, fieldFormFields } from "~/domain/plan/field-form";
import { mergedForm, textOf } from "../form-reading";

/** Reads a field of action from its form as it was sent, without judging it. */
export function readFieldForm(form: FormData): FieldFormValues {
  return {
    name: textOf(form, "name"),
    number: textOf(form, "number"),
    provenanceLabel: textOf(form, "provenanceLabel"),
    provenanceSources: textOf(form, "provenanceSources"),
    provenanceNote: textOf(form, "provenanceNote"),
  };
}

/** The version that a conflict page was answered with: mine, except where theirs was chosen. */
export const mergedFieldForm = (form: FormData, theirs: FieldFormValues): FieldFormValues =>
  mergedForm(form, fieldFormFields, readFieldForm(form), theirs);
