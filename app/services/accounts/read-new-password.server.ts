import { fieldOf } from "~/platform/form.server";
import { formText } from "~/texts/de/accounts";

type NewPassword =
  | { password: string; errors?: undefined }
  | { password?: undefined; errors: { newPassword?: string; repeatPassword?: string } };

/** The new password of a form in which it is typed twice. Whether it is good enough is for `problemsOfPassword`. */
export function readNewPassword(form: FormData): NewPassword {
  const password = fieldOf(form, "newPassword");
  if (password === "") return { errors: { newPassword: formText.newPasswordMissing } };
  if (password !== fieldOf(form, "repeatPassword"))
    return { errors: { repeatPassword: formText.passwordsDiffer } };
  return { password };
}
