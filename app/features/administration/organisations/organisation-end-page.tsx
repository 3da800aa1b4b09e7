import type { OrganisationEndDto } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import { organisationAdminText, organisationEndText as text } from "~/texts/de/administration-organisations";
import { Select, TextField } from "~/ui/inputs";
import { Section } from "~/ui/page";
import { ChoiceOptions } from "../choice-options";
import { ConflictNotice } from "../conflict-notice";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { ReasonForm } from "../reason-form";
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
  const { organisation, problems, conflict } = props;
  const { closure } = organisation;
  return (
    <>
      <OrganisationHeader organisation={organisation} page="end" overline={text.title} lead={text.lead} />
      <ConflictNotice conflict={conflict} text={text.conflict} />
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
        <ReasonForm
          version={organisation.version}
          reason={{ name: "reason", label: text.reason, hint: text.reasonHint, typed: typed?.reason }}
          submit={{ intent: "close", label: text.close }}
          problems={problems}
        >
          <TextField
            name="on"
            label={text.on}
            hint={text.onHint}
            defaultValue={typed?.on}
            error={errorAt(problems, "on")}
            autoComplete="off"
          />
        </ReasonForm>
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
        <ReasonForm
          version={organisation.version}
          reason={{
            name: "mergeReason",
            label: text.reason,
            hint: text.reasonHint,
            typed: typed?.mergeReason,
          }}
          submit={{ intent: "preview", label: text.preview }}
          problems={problems}
        >
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
        </ReasonForm>
      )}
    </Section>
  );
}

function ReopenSection({ organisation, typed, problems }: OrganisationEndPageProps) {
  return (
    <Section id="zuruecknehmen" heading={text.reopenHeading} intro={text.reopenIntro}>
      <ReasonForm
        version={organisation.version}
        reason={{
          name: "reopenReason",
          label: text.reason,
          hint: organisationAdminText.reasonHint,
          typed: typed?.reopenReason,
        }}
        submit={{ intent: "reopen", label: text.reopen }}
        problems={problems}
      />
    </Section>
  );
}
