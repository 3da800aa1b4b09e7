import { fieldAdminText as text } from "~/texts/de/administration-fields";
import { PageHeader } from "~/ui/page";
import { ProblemSummary } from "../form-problems";
import { FieldForm, type FieldFormProps, fieldFieldLabel } from "./field-form";

export function FieldCreatePage(props: FieldFormProps) {
  return (
    <>
      <PageHeader title={text.createTitle} />
      <ProblemSummary problems={props.problems} label={fieldFieldLabel} />
      <FieldForm {...props} />
    </>
  );
}
