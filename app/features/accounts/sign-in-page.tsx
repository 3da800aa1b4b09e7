import { ProtectedForm } from "~/presentation/protected-form";
import { formText, signInText } from "~/texts/de/accounts";
import { Button, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";

export type SignInNotice = "passwordSet" | "signedOut" | "providerFailed" | "providerNoAccess";

interface SignInPageProps {
  /** Where to go afterwards. */
  returnTo: string;
  /** Whether the city's OpenID provider is set up. */
  withProvider: boolean;
  notice?: SignInNotice;
  errors?: FormErrors;
  email?: string;
}

export function SignInPage({ returnTo, withProvider, notice, errors, email }: SignInPageProps) {
  return (
    <div className="narrow">
      <PageHeader title={signInText.title} lead={signInText.lead} />
      {notice === undefined ? null : (
        <Notice tone={notice.startsWith("provider") ? "danger" : "success"} live>
          <p>{signInText[notice]}</p>
        </Notice>
      )}
      <FormErrorSummary errors={errors} />
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="weiter" value={returnTo} />
        <TextField
          name="email"
          type="email"
          label={formText.email}
          error={errors?.email}
          defaultValue={email}
          autoComplete="username"
          required
        />
        <TextField
          name="password"
          type="password"
          label={formText.password}
          error={errors?.password}
          autoComplete="current-password"
          required
        />
        <div className="form__actions">
          <Button>{signInText.button}</Button>
          <a href="/passwort-vergessen">{signInText.forgotten}</a>
        </div>
      </ProtectedForm>
      {withProvider ? (
        <p>
          {signInText.orProvider}{" "}
          <LinkButton href={`/anmelden/anbieter?weiter=${encodeURIComponent(returnTo)}`}>
            {signInText.withProvider}
          </LinkButton>
        </p>
      ) : null}
    </div>
  );
}
