import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";
import { stageLabels } from "~/texts/de/contribution-stages";
import { contributionText, previewText } from "~/texts/de/contributions";
import { roleText } from "~/texts/de/roles-in-words";
import { momentInWords } from "~/texts/de/time";
import { Notice } from "~/ui/notice";
import { PersonHints } from "./person-hints";
import { displayOfDraft, displayOfReport } from "./report-display";
import { ReportText } from "./report-text";
import { ReturnForm, StepForm } from "./step-forms";

/** The text of a contribution with the steps that the actor may take now. */
export function ContributionReview({ page, noteError }: { page: ContributionPageDto; noteError?: string }) {
  const { content, draft, milestones, may, version } = page;
  const report = content
    ? displayOfReport(content, content.milestoneChanges, milestones)
    : draft && displayOfDraft(draft, milestones);
  return (
    <section aria-labelledby="beitrag">
      <h2 id="beitrag">{previewText.heading}</h2>
      <Steps page={page} />
      {report === null ? (
        <Notice>
          <p>{contributionText.hiddenText}</p>
        </Notice>
      ) : (
        <>
          <ReportText report={report} />
          <PersonHints texts={[report.text, report.obstacles, report.nextStep]} />
        </>
      )}
      {page.period.state === "open" ? null : <p className="quiet">{contributionText.closedPeriod}</p>}
      <div className="form-actions">
        {may.signOff ? <StepForm version={version} intent="signOff" /> : null}
        {may.accept ? <StepForm version={version} intent="accept" /> : null}
        {may.releaseToPublic ? <StepForm version={version} intent="releaseToPublic" /> : null}
        {may.releaseToCommittee ? (
          <StepForm version={version} intent="releaseToCommittee" emphasis="secondary" />
        ) : null}
        {may.takeBack ? <StepForm version={version} intent="takeBack" emphasis="secondary" /> : null}
      </div>
      {may.returnToOffice ? <ReturnForm version={version} error={noteError} /> : null}
    </section>
  );
}

function Steps({ page: { handedIn, signedOff, accepted } }: { page: ContributionPageDto }) {
  const steps = [
    { label: stageLabels.handedIn, step: handedIn },
    { label: stageLabels.signedOff, step: signedOff },
    { label: stageLabels.accepted, step: accepted },
  ].flatMap(({ label, step }) => (step ? { label, ...step } : []));
  if (steps.length === 0) return null;
  return (
    <ul className="quiet step-list">
      {steps.map(({ label, role, at }) => (
        <li key={label}>
          {label}: {roleText(role)}, {momentInWords(at)}
        </li>
      ))}
    </ul>
  );
}
