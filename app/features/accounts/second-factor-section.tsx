import { ProtectedForm } from "~/presentation/protected-form";
import type { OwnAccount } from "~/services/accounts/get-own-account.server";
import { ownAccountText } from "~/texts/de/accounts";
import { Button, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { Section } from "~/ui/page";
import type { FormErrors } from "./form-errors";

interface SecondFactorSectionProps {
  account: Pick<OwnAccount, "secondFactor" | "recoveryCodesLeft">;
  errors?: FormErrors;
}

/** State of the own second factor, and what can be done about it. */
export function SecondFactorSection({ account, errors }: SecondFactorSectionProps) {
  return (
    <Section id="zweiter-faktor" heading={ownAccountText.secondFactorHeading}>
      {account.secondFactor === "off" ? (
        <div className="stack">
          <p>{ownAccountText.secondFactorOff}</p>
          <p>
            <LinkButton href="/konto/zweiter-faktor">{ownAccountText.setUp}</LinkButton>
          </p>
        </div>
      ) : (
        <div className="stack">
          <p>
            {ownAccountText.secondFactorOn(account.recoveryCodesLeft)}{" "}
            {account.secondFactor === "required" ? ownAccountText.secondFactorRequired : null}
          </p>
          <ProtectedForm className="form narrow" noValidate>
            <TextField
              name="code"
              label={ownAccountText.codeForChange}
              hint={ownAccountText.codeForChangeHint}
              error={errors?.code}
              autoComplete="one-time-code"
              required
            />
            <div className="form__actions">
              <Button name="intent" value="renewCodes" emphasis="secondary">
                {ownAccountText.renewCodes}
              </Button>
              {account.secondFactor === "on" ? (
                <Button name="intent" value="turnOff" emphasis="tertiary">
                  {ownAccountText.turnOff}
                </Button>
              ) : null}
            </div>
          </ProtectedForm>
        </div>
      )}
    </Section>
  );
}
