import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";
import { contributionErrors } from "~/texts/de/contributions";
import { LinkButton } from "~/ui/button";
import { PageHeader } from "~/ui/page";
import { ConflictPage } from "./conflict-page";
import type { DraftValues } from "./draft-form";
import { displayOfDraft } from "./report-display";
import { ReportText } from "./report-text";

/** A form that arrived where it could not be saved, with what was typed, so that nothing of it is lost. */
export type KeptText =
  /** The session was over. */
  | { kind: "signedOut"; typed: DraftValues; signInHref: string }
  /** The contribution is not there any more, or not for this person. */
  | { kind: "gone"; typed: DraftValues }
  /** The office was merged into another one, which has the contribution now: `page`. */
  | {
      kind: "handedOver";
      typed: DraftValues;
      page: ContributionPageDto;
      formerOffice: string;
      saveId: string;
    };

export const isKeptText = (value: unknown): value is KeptText =>
  typeof value === "object" && value !== null && "typed" in value && "kind" in value;

/** Says why the text was not saved, shows it, and leads on. */
export function KeptTextPage(kept: KeptText) {
  if (kept.kind === "handedOver") {
    const { page, formerOffice, typed, saveId } = kept;
    return <ConflictPage {...{ page, formerOffice, saveId }} mine={typed} />;
  }
  const { title, lead } = contributionErrors[kept.kind];
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <p>
        {kept.kind === "signedOut" ? (
          <LinkButton href={kept.signInHref} target="_blank" emphasis="primary">
            {contributionErrors.signIn}
          </LinkButton>
        ) : (
          <LinkButton href="/meine-aufgaben" emphasis="primary">
            {contributionErrors.toTasks}
          </LinkButton>
        )}
      </p>
      <ReportText report={displayOfDraft(kept.typed, [])} />
    </>
  );
}
