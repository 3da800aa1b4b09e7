import { digestRhythms, type MailPreference } from "~/domain/reporting/mail-preference";
import { ProtectedForm } from "~/presentation/protected-form";
import { mailPreferenceText } from "~/texts/de/mail-preference";
import { Button } from "~/ui/button";
import { Checkbox, Fieldset, Radio } from "~/ui/choices";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";

interface MailPreferencePageProps {
  preference: MailPreference;
  notice?: "saved" | "refused";
}

/** Which mails a person gets about tasks. */
export function MailPreferencePage({ preference, notice }: MailPreferencePageProps) {
  return (
    <>
      <PageHeader title={mailPreferenceText.title} lead={mailPreferenceText.lead} />
      {notice === undefined ? null : (
        <Notice tone={notice === "saved" ? "success" : "danger"} live>
          <p>{mailPreferenceText[notice]}</p>
        </Notice>
      )}
      <ProtectedForm className="form">
        <Fieldset id="digest" legend={mailPreferenceText.digest}>
          {digestRhythms.map((rhythm) => (
            <Radio
              key={rhythm}
              id={`digest-${rhythm}`}
              name="digest"
              value={rhythm}
              defaultChecked={preference.digest === rhythm}
            >
              {mailPreferenceText.digests[rhythm]}
            </Radio>
          ))}
        </Fieldset>
        <Checkbox id="reminders" name="reminders" value="yes" defaultChecked={preference.reminders}>
          {mailPreferenceText.reminders}
        </Checkbox>
        <div>
          <Button>{mailPreferenceText.submit}</Button>
        </div>
      </ProtectedForm>
    </>
  );
}
