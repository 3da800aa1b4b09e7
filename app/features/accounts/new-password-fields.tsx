import { formText } from "~/texts/de/accounts";
import { TextField } from "~/ui/inputs";
import type { FormErrors } from "./form-errors";

/** A new password, typed twice. */
export function NewPasswordFields({ errors }: { errors?: FormErrors }) {
  return (
    <>
      <TextField
        name="newPassword"
        type="password"
        label={formText.newPassword}
        hint={formText.newPasswordHint}
        error={errors?.newPassword}
        autoComplete="new-password"
        required
      />
      <TextField
        name="repeatPassword"
        type="password"
        label={formText.repeatPassword}
        error={errors?.repeatPassword}
        autoComplete="new-password"
        required
      />
    </>
  );
}
