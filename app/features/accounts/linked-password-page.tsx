import { ProtectedForm } from "~/presentation/protected-form";
import { Button } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";
import { NewPasswordFields } from "./new-password-fields";

interface LinkedPasswordPageProps {
  title: string;
  lead: string;
  button: string;
  /** Address of the account, so that password managers know what they keep. */
  email: string;
  errors?: FormErrors;
}

/** A first or a new password, by a one-time link. */
export function LinkedPasswordPage({ title, lead, button, email, errors }: LinkedPasswordPageProps) {
  return (
    <div className="narrow">
      <PageHeader title={title} lead={lead} />
      <FormErrorSummary errors={errors} />
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
        <NewPasswordFields errors={errors} />
        <Button>{button}</Button>
      </ProtectedForm>
    </div>
  );
}
