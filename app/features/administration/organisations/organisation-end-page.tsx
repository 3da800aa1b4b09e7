import { ProtectedForm } from "~/presentation/protected-form";
import type { OrganisationEndDto } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import { organisationAdminText, organisationEndText as text } from "~/texts/de/administration-organisations";
import { Button } from "~/ui/button";
import { Select, Textarea, TextField } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { ChoiceOptions } from "../choice-options";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { BlockerList } from "./blocker-list";
import type { TypedOrganisationEnd } from "./organisation-end-values";
import { OrganisationHeader } from "./organisation-header";

interface OrganisationEndPageProps extends OrganisationEndDto {
  typed?: TypedOrganisationEnd;
  problems?: FormProblems;
  conflict?: boolean;
}

/** The ways an organisation ends, and the way back from a closing. */
export function OrganisationEndPage(props: OrganisationEndPageProps) {
  const { organisation, problems, conflict = false } = props;
  const { closure } = organisation;
  return (
    <>
      <OrganisationHeader organisation={organisation} page="end" overline={text.title} lead={text.lead} />
      {conflict ? (
        <Notice tone="warning" live>
          <p>{text.conflict}</p>
        </Notice>
      ) : null}
      <ProblemSummary problems={problems} label={labelOf} />
      {closure === null ? (
        <div className="form-pair">
          <MergeSection {...props} />
          <CloseSection {...props} />
        </div>
      ) : closure.mergedInto === undefined ? (
        <ReopenSection {...props} />
      ) : (
        <p>{text.already}</p>
      )}
      <p className="page-links">
        <a href={`/verwaltung/organisationen/${organisation.key}`}>
          {organisationAdminText.backToOrganisation}
        </a>
      </p>
    </>
  );
}

function labelOf(field: string): string {
  if (field === "into") return text.into;
  return field === "on" || field === "mergeOn" ? text.on : text.reason;
}

function CloseSection({ organisation, blockers, typed, problems }: OrganisationEndPageProps) {
  return (
    <Section id="aufloesen" heading={text.closeHeading} intro={text.closeIntro}>
      {blockers.length > 0 ? (
        <BlockerList blockers={blockers} hint={text.blockedHint} />
      ) : (
        <ProtectedForm className="form" noValidate>
          <input type="hidden" name="version" value={organisation.version} />
          <TextField
            name="on"
            label={text.on}
            hint={text.onHint}
            defaultValue={typed?.on}
            error={errorAt(problems, "on")}
            autoComplete="off"
          />
          <Textarea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            defaultValue={typed?.reason}
            error={errorAt(problems, "reason")}
            rows={3}
          />
          <div className="form__actions">
            <Button name="intent" value="close">
              {text.close}
            </Button>
          </div>
        </ProtectedForm>
      )}
    </Section>
  );
}

function MergeSection({ organisation, targets, typed, problems }: OrganisationEndPageProps) {
  return (
    <Section id="zusammenfuehren" heading={text.mergeHeading} intro={text.mergeIntro}>
      {targets.length === 0 ? (
        <p>{text.noTargets}</p>
      ) : (
        <ProtectedForm className="form" noValidate>
          <input type="hidden" name="version" value={organisation.version} />
          <Select name="into" label={text.into} defaultValue={typed?.into} error={errorAt(problems, "into")}>
            <ChoiceOptions choices={targets} empty={administrationText.pleaseChoose} />
          </Select>
          <TextField
            name="mergeOn"
            label={text.on}
            hint={text.onHint}
            defaultValue={typed?.mergeOn}
            error={errorAt(problems, "mergeOn")}
            autoComplete="off"
          />
          <Textarea
            name="mergeReason"
            label={text.reason}
            hint={text.reasonHint}
            defaultValue={typed?.mergeReason}
            error={errorAt(problems, "mergeReason")}
            rows={3}
          />
          <div className="form__actions">
            <Button name="intent" value="preview">
              {text.preview}
            </Button>
          </div>
        </ProtectedForm>
      )}
    </Section>
  );
}

function ReopenSection({ organisation, typed, problems }: OrganisationEndPageProps) {
  return (
    <Section id="zuruecknehmen" heading={text.reopenHeading} intro={text.reopenIntro}>
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="version" value={organisation.version} />
        <Textarea
          name="reopenReason"
          label={text.reason}
          hint={organisationAdminText.reasonHint}
          defaultValue={typed?.reopenReason}
          error={errorAt(problems, "reopenReason")}
          rows={3}
        />
        <div className="form__actions">
          <Button name="intent" value="reopen">
            {text.reopen}
          </Button>
        </div>
      </ProtectedForm>
    </Section>
  );
}
