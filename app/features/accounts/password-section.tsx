import { ProtectedForm } from "~/presentation/protected-form";
import { ownAccountText } from "~/texts/de/accounts";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { Section } from "~/ui/page";
import type { FormErrors } from "./form-errors";
import { NewPasswordFields } from "./new-password-fields";

interface PasswordSectionProps {
  hasPassword: boolean;
  email: string;
  errors?: FormErrors;
}

/** Changing the own password. */
export function PasswordSection({ hasPassword, email, errors }: PasswordSectionProps) {
  return (
    <Section id="kennwort" heading={ownAccountText.passwordHeading}>
      {hasPassword ? (
        <ProtectedForm className="form narrow" noValidate>
          <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
          <TextField
            name="presentPassword"
            type="password"
            label={ownAccountText.presentPassword}
            error={errors?.presentPassword}
            autoComplete="current-password"
            required
          />
          <NewPasswordFields errors={errors} />
          <Button name="intent" value="changePassword" emphasis="secondary">
            {ownAccountText.changePassword}
          </Button>
        </ProtectedForm>
      ) : (
        <p>{ownAccountText.noPassword}</p>
      )}
    </Section>
  );
}
