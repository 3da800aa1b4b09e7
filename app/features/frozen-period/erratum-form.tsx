import { ProtectedForm } from "~/presentation/protected-form";
import { frozenText } from "~/texts/de/frozen-period";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Textarea, TextField } from "~/ui/inputs";
import { Section } from "~/ui/page";

export interface ErratumFormProps {
  /** Messages by field. */
  errors?: Record<string, string>;
  values?: Record<string, string>;
}

const texts = ["wrong", "right", "reason"] as const;

/** Adds a correction to a closed period. */
export function ErratumForm({ errors = {}, values = {} }: ErratumFormProps) {
  return (
    <Section id="anfuegen" heading={frozenText.addHeading} intro={frozenText.addLead}>
      <ErrorSummary
        title={frozenText.problemSummary}
        errors={Object.entries(errors).map(([id, message]) => ({ id, message }))}
      />
      <ProtectedForm className="form">
        <TextField
          name="measureNumber"
          label={frozenText.measureField}
          error={errors.measureNumber}
          defaultValue={values.measureNumber}
          inputMode="numeric"
          maxLength={5}
        />
        {texts.map((field) => (
          <Textarea
            key={field}
            name={field}
            label={frozenText[field]}
            error={errors[field]}
            defaultValue={values[field]}
            rows={3}
          />
        ))}
        <div>
          <Button>{frozenText.add}</Button>
        </div>
      </ProtectedForm>
    </Section>
  );
}
