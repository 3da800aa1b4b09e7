import type { FieldFormValues } from "~/domain/plan/field-form";
import { ProtectedForm } from "~/presentation/protected-form";
import { fieldFieldLabels, fieldAdminText as text } from "~/texts/de/administration-fields";
import { TextField } from "~/ui/inputs";
import { EndOfForm } from "../end-of-form";
import { errorAt, type FormProblems } from "../form-problems";
import { ProvenanceFields } from "../provenance-fields";

export interface FieldFormProps {
  values: FieldFormValues;
  reason?: string;
  problems?: FormProblems;
  /** For an existing field: the version the form was made from. */
  version?: number;
}

export function FieldForm({ values, reason, problems, version }: FieldFormProps) {
  const shared = (name: "name" | "number") => ({
    name,
    label: fieldFieldLabels[name],
    hint: text.hints[name],
    defaultValue: values[name],
    error: errorAt(problems, name),
    autoComplete: "off",
  });
  return (
    <ProtectedForm className="form administration-form" noValidate>
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <TextField {...shared("name")} />
      <TextField {...shared("number")} inputMode="numeric" className="short-input" />
      <ProvenanceFields values={values} problems={problems} />
      <EndOfForm
        label={text.reason}
        hint={text.reasonHint}
        reason={reason}
        problems={problems}
        button={version === undefined ? text.createButton : text.save}
        back={{ href: "/verwaltung/handlungsfelder", label: text.backToList }}
      />
    </ProtectedForm>
  );
}

/** Name of a form field for the error summary. */
export function fieldFieldLabel(field: string): string {
  const labels: Record<string, string> = { ...fieldFieldLabels, reason: text.reason };
  return labels[field] ?? field;
}
