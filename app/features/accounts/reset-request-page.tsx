import { ProtectedForm } from "~/presentation/protected-form";
import { formText, resetText } from "~/texts/de/accounts";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { PageHeader } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";

interface ResetRequestPageProps {
  /** After the request; the same words whether or not the address has an account. */
  requested: boolean;
  errors?: FormErrors;
  email?: string;
}

export function ResetRequestPage({ requested, errors, email }: ResetRequestPageProps) {
  if (requested) {
    return (
      <div className="narrow">
        <PageHeader title={resetText.requestedTitle} lead={resetText.requested} />
      </div>
    );
  }
  return (
    <div className="narrow">
      <PageHeader title={resetText.requestTitle} lead={resetText.requestLead} />
      <FormErrorSummary errors={errors} />
      <ProtectedForm className="form" noValidate>
        <TextField
          name="email"
          type="email"
          label={formText.email}
          error={errors?.email}
          defaultValue={email}
          autoComplete="username"
          required
        />
        <Button>{resetText.requestButton}</Button>
      </ProtectedForm>
    </div>
  );
}
