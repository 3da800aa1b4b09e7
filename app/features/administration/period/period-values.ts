import { type PeriodFormValues, periodFormFields } from "~/domain/reporting/period-form";
import { mergedForm, textOf } from "../form-reading";

/** Reads a period from its form as it was sent, without judging it. */
export function readPeriodForm(form: FormData): PeriodFormValues {
  const text = (name: keyof PeriodFormValues) => textOf(form, name);
  return {
    name: text("name"),
    from: text("from"),
    to: text("to"),
    asOf: text("asOf"),
    dueOn: text("dueOn"),
    signOffDueOn: text("signOffDueOn"),
    reviewDueOn: text("reviewDueOn"),
  };
}

/** The version that a conflict page was answered with: mine, except where theirs was chosen. */
export const mergedPeriodForm = (form: FormData, theirs: PeriodFormValues): PeriodFormValues =>
  mergedForm(form, periodFormFields, readPeriodForm(form), theirs);
