import { ProtectedForm } from "~/presentation/protected-form";
import type { SecondFactorOffer } from "~/services/accounts/offer-second-factor.server";
import { formText, setUpText } from "~/texts/de/accounts";
import { Button, LinkButton } from "~/ui/button";
import { TextField } from "~/ui/inputs";
import { PageHeader, Section } from "~/ui/page";
import { FormErrorSummary, type FormErrors } from "./form-errors";
import { RecoveryCodes } from "./recovery-codes";

interface SetUpPageProps {
  offer: SecondFactorOffer;
  /** The person's role lets them in only with a second factor. */
  required: boolean;
  returnTo: string;
  errors?: FormErrors;
}

export function SetUpPage({ offer, required, returnTo, errors }: SetUpPageProps) {
  return (
    <div className="narrow">
      <PageHeader title={setUpText.title} lead={required ? setUpText.requiredLead : setUpText.lead} />
      <FormErrorSummary errors={errors} />
      <Section id="app" heading={setUpText.scanHeading} intro={setUpText.scan}>
        <svg
          className="qr-code"
          role="img"
          aria-label={setUpText.qrCode}
          viewBox={`0 0 ${offer.qrCode.size} ${offer.qrCode.size}`}
        >
          <rect width="100%" height="100%" fill="#fff" />
          <path d={offer.qrCode.path} fill="#000" />
        </svg>
        <p>
          {setUpText.type} <code>{offer.secret}</code>
        </p>
      </Section>
      <Section id="pruefen" heading={setUpText.confirmHeading}>
        <ProtectedForm className="form" noValidate>
          <input type="hidden" name="weiter" value={returnTo} />
          <TextField
            name="code"
            label={formText.code}
            hint={setUpText.confirmHint}
            error={errors?.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
          />
          <Button>{setUpText.button}</Button>
        </ProtectedForm>
      </Section>
    </div>
  );
}

interface SetUpDonePageProps {
  /** Absent if the page is opened again later. */
  recoveryCodes?: string[];
  returnTo: string;
}

/** After the second factor is on. */
export function SetUpDonePage({ recoveryCodes, returnTo }: SetUpDonePageProps) {
  return (
    <div className="narrow">
      <PageHeader title={setUpText.doneTitle} />
      {recoveryCodes === undefined ? null : <RecoveryCodes codes={recoveryCodes} />}
      <p>
        <LinkButton emphasis="primary" href={returnTo}>
          {setUpText.continue}
        </LinkButton>
      </p>
    </div>
  );
}
