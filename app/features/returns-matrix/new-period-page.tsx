import { ProtectedForm } from "~/presentation/protected-form";
import { periodFormText, roundErrors } from "~/texts/de/round";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";

const days = ["from", "to", "asOf", "dueOn", "signOffDueOn", "reviewDueOn"] as const;

interface NewPeriodPageProps {
  /** Messages by field. */
  errors?: Record<string, string>;
  /** What was sent. */
  values?: Record<string, string>;
}

/** Plans a period: its days follow one another. */
export function NewPeriodPage({ errors = {}, values = {} }: NewPeriodPageProps) {
  return (
    <>
      <PageHeader title={periodFormText.title} lead={periodFormText.lead} />
      <ErrorSummary
        title={roundErrors.malformed}
        errors={Object.entries(errors).map(([id, message]) => ({ id, message }))}
      />
      <ProtectedForm className="form">
        <TextField
          name="key"
          label={periodFormText.key}
          hint={periodFormText.keyHint}
          error={errors.key}
          defaultValue={values.key}
          maxLength={6}
        />
        <TextField
          name="name"
          label={periodFormText.name}
          hint={periodFormText.nameHint}
          error={errors.name}
          defaultValue={values.name}
          maxLength={100}
        />
        {days.map((day) => (
          <TextField
            key={day}
            type="date"
            name={day}
            label={periodFormText[day]}
            error={errors[day]}
            defaultValue={values[day]}
          />
        ))}
        <div>
          <Button>{periodFormText.submit}</Button>
        </div>
      </ProtectedForm>
    </>
  );
}
