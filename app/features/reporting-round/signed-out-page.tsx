import { contributionErrors } from "~/texts/de/contributions";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import type { DraftValues } from "./draft-form";
import { displayOfDraft } from "./report-display";
import { ReportText } from "./report-text";

/** The session was over when a form arrived: what was typed is shown, so that it can be kept. */
export function SignedOutPage({ typed, signInHref }: { typed: DraftValues; signInHref: string }) {
  return (
    <>
      <PageHeader title={contributionErrors.signedOutTitle} lead={contributionErrors.signedOut} />
      <p>
        <LinkButton href={signInHref} target="_blank" emphasis="primary">
          {contributionErrors.signIn}
        </LinkButton>
      </p>
      <ReportText report={displayOfDraft(typed, [])} />
    </>
  );
}
