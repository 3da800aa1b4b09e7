import type { ReactNode } from "react";
import { ProtectedForm } from "~/presentation/protected-form";
import { Button } from "~/ui/button";
import { Textarea } from "~/ui/inputs";
import { errorAt, type FormProblems } from "./form-problems";

interface ReasonFormProps {
  /** Of the thing as the form was made for it. */
  version: number;
  /** Name, words and typed text of the field for the reason; pages with several forms name each apart. */
  reason: { name: string; label: string; hint: string; typed?: string };
  /** What the button does and is called. */
  submit: { intent: string; label: string };
  problems?: FormProblems;
  /** Fields before the reason. */
  children?: ReactNode;
}

/** A step that needs a reason: its fields, why, and the button. */
export function ReasonForm({ version, reason, submit, problems, children }: ReasonFormProps) {
  return (
    <ProtectedForm className="form" noValidate>
      <input type="hidden" name="version" value={version} />
      {children}
      <Textarea
        name={reason.name}
        label={reason.label}
        hint={reason.hint}
        defaultValue={reason.typed}
        error={errorAt(problems, reason.name)}
        rows={3}
      />
      <div className="form__actions">
        <Button name="intent" value={submit.intent}>
          {submit.label}
        </Button>
      </div>
    </ProtectedForm>
  );
}
