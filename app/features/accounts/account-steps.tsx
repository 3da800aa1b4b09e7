import { ProtectedForm } from "~/presentation/protected-form";
import type { EditableAccount } from "~/services/accounts/get-account.server";
import { adminText } from "~/texts/de/accounts";
import { Button } from "~/ui/button";
import { Section } from "~/ui/page";

/** What an administrator can do with somebody's account besides editing it. */
export function AccountSteps({ account }: { account: EditableAccount }) {
  return (
    <Section id="schritte" heading={adminText.furtherHeading}>
      <ProtectedForm className="form">
        <input type="hidden" name="version" value={account.version} />
        {account.status === "invited" ? <Step intent="inviteAgain" label={adminText.inviteAgain} /> : null}
        {account.hasSecondFactor ? (
          <Step
            intent="removeSecondFactor"
            label={adminText.removeSecondFactor}
            hint={adminText.removeSecondFactorHint}
          />
        ) : null}
        {account.status === "deactivated" ? (
          <Step intent="reactivate" label={adminText.reactivate} />
        ) : (
          <Step intent="deactivate" label={adminText.deactivate} hint={adminText.deactivateHint} />
        )}
      </ProtectedForm>
    </Section>
  );
}

function Step({ intent, label, hint }: { intent: string; label: string; hint?: string }) {
  return (
    <div>
      <Button
        name="intent"
        value={intent}
        emphasis="secondary"
        aria-describedby={hint === undefined ? undefined : `${intent}-hint`}
      >
        {label}
      </Button>
      {hint === undefined ? null : (
        <p className="kern-hint" id={`${intent}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
