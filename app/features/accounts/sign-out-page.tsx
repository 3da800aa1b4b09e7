import { ProtectedForm } from "~/presentation/protected-form";
import { signOutText } from "~/texts/de/accounts";
import { Button } from "~/ui/button";
import { PageHeader } from "~/ui/page";

/** Signing out changes something, so that a mere link does not do it. */
export function SignOutPage() {
  return (
    <div className="narrow">
      <PageHeader title={signOutText.title} lead={signOutText.lead} />
      <ProtectedForm className="form">
        <Button>{signOutText.button}</Button>
      </ProtectedForm>
    </div>
  );
}
