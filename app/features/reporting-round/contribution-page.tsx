import { draftFields } from "~/domain/reporting/compare-drafts";
import { StageBadge } from "~/presentation/stage-badge";
import type { ContributionPageDto, LastReportDto } from "~/services/contributions/contribution-page-dto";
import { officePartLabels, stageExplanations, withdrawalInWords } from "~/texts/de/contribution-stages";
import {
  contributionErrors,
  contributionText,
  doneText,
  formFieldLabel,
  problemTexts,
} from "~/texts/de/contributions";
import { roleText } from "~/texts/de/roles-in-words";
import { momentInWords } from "~/texts/de/time";
import { ErrorSummary } from "~/ui/error-summary";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { ContributionForm } from "./contribution-form";
import { ContributionReview } from "./contribution-review";
import { type DraftValues, hasText } from "./draft-form";
import { LeftoverCopy } from "./leftover-copy";
import { displayOfDraft, displayOfReport } from "./report-display";
import { ReportText } from "./report-text";
import { UnchangedForm } from "./step-forms";

interface ContributionPageProps {
  page: ContributionPageDto;
  saveId: string;
  /** Step that was just done, from the address. */
  done?: string;
  /** Why the last request changed nothing. */
  refusal?: string;
  /** What was sent and refused, so that nothing typed is lost. */
  typed?: DraftValues;
  /** Messages by field. */
  errors?: Record<string, string>;
  /** Why a return was refused. */
  noteError?: string;
  /** The office whose address led here, because it was merged into this one. */
  formerOffice?: string;
}

/** One contribution: the form for its office, or its text with the steps that the actor may take. */
export function ContributionPage(props: ContributionPageProps) {
  const { page, saveId, done, refusal, typed, errors = {}, noteError, formerOffice } = props;
  const values = typed ?? page.draft;
  const justSaved = done === undefined ? undefined : page.version;
  return (
    <>
      <ContributionHeader page={page} />
      {done === undefined || doneText[done] === undefined ? null : (
        <Notice tone="success" live>
          <p>{doneText[done]}</p>
        </Notice>
      )}
      {formerOffice === undefined ? null : (
        <Notice>
          <p>{contributionText.handedOver(formerOffice, page.officeName)}</p>
        </Notice>
      )}
      {refusal === undefined || Object.keys(errors).length > 0 ? null : (
        <Notice tone="danger" live>
          <p>{refusal}</p>
        </Notice>
      )}
      <ErrorSummary
        title={refusal === undefined ? contributionErrors.summary : contributionErrors.notSaved}
        errors={inOrderOfForm(errors).map(([id, message]) => ({
          id,
          message: `${formFieldLabel(id)}: ${message}`,
        }))}
      />
      <Returns page={page} />
      <p className="narrow-only">
        <a href="#letzter-bericht">{contributionText.toLastReport}</a>
      </p>
      <div className="two-columns">
        <div>
          {page.may.write && values ? (
            <section aria-labelledby="beitrag">
              <h2 id="beitrag">{contributionText.formHeading}</h2>
              {page.may.handInUnchanged ? <UnchangedForm version={page.version} /> : null}
              <ContributionForm {...{ page, values, errors, justSaved, saveId }} />
            </section>
          ) : (
            <>
              {typed && hasText(typed) ? (
                <Unsaved typed={typed} page={page} />
              ) : (
                <LeftoverCopy page={page} justSaved={justSaved} />
              )}
              <ContributionReview page={page} noteError={noteError} />
            </>
          )}
        </div>
        <LastReport report={page.lastReport} />
      </div>
      <nav className="page-links" aria-label={contributionText.furtherLinks}>
        <a href="/meine-aufgaben">{contributionText.backToTasks}</a>
        {page.hasHistory ? (
          <a href={`/verlauf/beitrag/${page.periodKey}/${page.measureNumber}/${page.officeKey}`}>
            {contributionText.historyLink}
          </a>
        ) : null}
      </nav>
    </>
  );
}

/** What came when the contribution could not be edited any more, for copying. */
function Unsaved({ typed, page }: { typed: DraftValues; page: ContributionPageDto }) {
  return (
    <Notice tone="warning" title={contributionErrors.unsavedHeading}>
      <p>{contributionErrors.unsavedLead}</p>
      <ReportText report={displayOfDraft(typed, page.milestones)} />
    </Notice>
  );
}

/** German messages of the rules a draft breaks, by field. */
export function errorsByField(problems: readonly { field: string; code: keyof typeof problemTexts }[]) {
  return Object.fromEntries(problems.map(({ field, code }) => [field, problemTexts[code]]));
}

function inOrderOfForm(errors: Record<string, string>): [field: string, message: string][] {
  const places: readonly string[] = draftFields;
  const place = (field: string) => places.indexOf(field.split(".")[0] ?? "");
  return Object.entries(errors).sort(([a], [b]) => place(a) - place(b));
}

function ContributionHeader({ page }: { page: ContributionPageDto }) {
  const { measure, period, part, officeName, measureNumber, stage, withdrawn } = page;
  return (
    <PageHeader
      overline={contributionText.overline(period.name, officeName, officePartLabels[part])}
      title={contributionText.title(measureNumber, measure.title)}
      lead={contributionText.asOf(period.asOf)}
    >
      <p className="stage-line">
        <StageBadge stage={stage} /> <span>{stageExplanations[stage]}</span>
        {withdrawn === null ? null : <strong> {withdrawalInWords(withdrawn)}.</strong>}
        {page.unchanged ? <strong> {contributionText.unchangedMark}.</strong> : null}
      </p>
      <p className="quiet">
        {[
          contributionText.dueOn(period.dueOn),
          period.signOffDueOn && contributionText.signOffDueOn(period.signOffDueOn),
          period.reviewDueOn && contributionText.reviewDueOn(period.reviewDueOn),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {measure.adoptedWording === undefined ? null : (
        <details>
          <summary>{contributionText.adoptedWording}</summary>
          <blockquote>{measure.adoptedWording}</blockquote>
        </details>
      )}
    </PageHeader>
  );
}

function Returns({ page: { returns, stage } }: { page: ContributionPageDto }) {
  const [latest] = returns;
  if (!latest || stage !== "returned") return null;
  return (
    <Notice tone="warning" title={contributionText.returnHeading}>
      <p className="report-text__body">{latest.note}</p>
      <p className="quiet">{contributionText.returnedBy(roleText(latest.role), momentInWords(latest.at))}</p>
    </Notice>
  );
}

function LastReport({ report }: { report: LastReportDto | null }) {
  return (
    <aside className="last-report" aria-labelledby="letzter-bericht">
      <h2 id="letzter-bericht">{contributionText.lastReportHeading}</h2>
      {report === null ? (
        <p className="quiet">{contributionText.noLastReport}</p>
      ) : (
        <>
          <p className="quiet">{contributionText.lastReportFrom(report.periodName, report.asOf)}</p>
          <ReportText report={displayOfReport(report)} />
        </>
      )}
    </aside>
  );
}
