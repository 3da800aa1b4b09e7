import { type DraftField, differingFields } from "~/domain/reporting/compare-drafts";
import { ProtectedForm } from "~/presentation/protected-form";
import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";
import { stageLabels } from "~/texts/de/contribution-stages";
import { conflictText, draftFieldLabels } from "~/texts/de/contributions";
import { Button, LinkButton } from "~/ui/button";
import { Fieldset, Radio } from "~/ui/choices";
import { Textarea } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { contributionPath } from "./contribution-path";
import type { DraftValues } from "./draft-form";
import { mergeableFields, mergeFieldName } from "./merge-form";
import { displayOfDraft } from "./report-display";
import { ReportText } from "./report-text";

interface ConflictPageProps {
  /** The contribution as it is stored now. */
  page: ContributionPageDto;
  mine: DraftValues;
  saveId: string;
  /** Set if the form was one of an office that was merged into this one meanwhile. */
  formerOffice?: string;
}

/** Both versions field by field. Without a choice mine stays, so that nothing typed is lost by haste. */
export function ConflictPage({ page, mine, saveId, formerOffice }: ConflictPageProps) {
  const theirs = page.draft;
  const path = contributionPath(page);
  if (!page.may.write || theirs === null) return <MovedOn page={page} mine={mine} />;
  const fields = differingFields(mine, theirs);
  return (
    <>
      <PageHeader
        title={conflictText.title}
        lead={
          formerOffice === undefined
            ? conflictText.lead
            : conflictText.handedOver(formerOffice, page.officeName)
        }
      />
      {fields.length === 0 ? <p>{conflictText.identical}</p> : null}
      <ProtectedForm action={path} className="conflict-form">
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="saveId" value={saveId} />
        <input type="hidden" name={mergeFieldName.mine} value={JSON.stringify(mine)} />
        {fields.map((field) => (
          <FieldChoice key={field} {...{ field, mine, theirs, page }} />
        ))}
        <div className="form-actions">
          <Button name="intent" value="merge">
            {conflictText.submit}
          </Button>
          <LinkButton href={path} emphasis="tertiary">
            {conflictText.takeAllTheirs}
          </LinkButton>
        </div>
      </ProtectedForm>
    </>
  );
}

interface FieldChoiceProps {
  field: DraftField;
  mine: DraftValues;
  theirs: DraftValues;
  page: ContributionPageDto;
}

function FieldChoice({ field, mine, theirs, page }: FieldChoiceProps) {
  const name = mergeFieldName.choice(field);
  const mineText = inWords(field, mine, page);
  const theirsText = inWords(field, theirs, page);
  const ownId = mergeFieldName.own(field);
  return (
    <Fieldset id={name} legend={draftFieldLabels[field]}>
      <div className="conflict-versions">
        <div>
          <Radio id={`${name}.mine`} name={name} value="mine" defaultChecked>
            {conflictText.keepMine}
          </Radio>
          <p className="report-text__body">{mineText || conflictText.empty}</p>
        </div>
        <div>
          <Radio id={`${name}.theirs`} name={name} value="theirs">
            {conflictText.takeTheirs}
          </Radio>
          <p className="report-text__body">{theirsText || conflictText.empty}</p>
        </div>
      </div>
      {mergeableFields.some((mergeable) => mergeable === field) ? (
        <>
          <Radio id={`${name}.own`} name={name} value="own">
            {conflictText.own}
          </Radio>
          <Textarea
            name={ownId}
            label={`${conflictText.ownLabel}: ${draftFieldLabels[field]}`}
            defaultValue={[mineText, theirsText].filter(Boolean).join("\n\n")}
            rows={6}
          />
        </>
      ) : null}
    </Fieldset>
  );
}

/** The other side moved the contribution on, so mine cannot be saved any more; it stays here for copying. */
function MovedOn({ page, mine }: Pick<ConflictPageProps, "page" | "mine">) {
  return (
    <>
      <PageHeader title={conflictText.title} />
      <Notice tone="warning">
        <p>{conflictText.moved(stageLabels[page.stage])}</p>
      </Notice>
      <section aria-labelledby="meine-fassung">
        <h2 id="meine-fassung">{conflictText.mine}</h2>
        <ReportText report={displayOfDraft(mine, page.milestones)} />
      </section>
      <p>
        <a href={contributionPath(page)}>{conflictText.toContribution}</a>
      </p>
    </>
  );
}

function inWords(field: DraftField, draft: DraftValues, page: ContributionPageDto): string {
  const display = displayOfDraft(draft, page.milestones);
  switch (field) {
    case "state":
      return display.state === null ? "" : conflictText.state(display.state);
    case "milestones":
      return display.milestones.join("\n");
    case "figures":
      return display.figures.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "evidenceUrls":
      return draft.evidenceUrls.join("\n");
    default:
      return draft[field];
  }
}
