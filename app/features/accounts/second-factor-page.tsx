import { ProtectedForm } from "~/presentation/protected-form";
import { formText, secondFactorText } from "~/texts/de/accounts";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";

/** The second step of a sign-in. */
export function SecondFactorPage({ returnTo, errors }: { returnTo: string; errors?: FormErrors }) {
  return (
    <div className="narrow">
      <PageHeader title={secondFactorText.title} lead={secondFactorText.lead} />
      <FormErrorSummary errors={errors} />
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="weiter" value={returnTo} />
        <TextField
          name="code"
          label={formText.code}
          hint={secondFactorText.hint}
          error={errors?.code}
          autoComplete="one-time-code"
          required
        />
        <div className="form__actions">
          <Button>{secondFactorText.button}</Button>
          <a href="/abmelden">{secondFactorText.cancel}</a>
        </div>
      </ProtectedForm>
    </div>
  );
}
