import type { OrganisationFormValues } from "~/domain/organisation/organisation-form";
import type { OrganisationFormDto } from "~/services/administration/organisations/organisation-form-dto";
import { organisationAdminText as text } from "~/texts/de/administration-organisations";
import { Notice } from "~/ui/notice";
import { type FormProblems, ProblemSummary } from "../form-problems";
import { OrganisationForm, organisationFieldLabel } from "./organisation-form";
import { OrganisationHeader } from "./organisation-header";

interface OrganisationEditPageProps {
  organisation: OrganisationFormDto;
  done?: keyof typeof text.done;
  /** What was typed, if it could not be saved. */
  typed?: OrganisationFormValues;
  reason?: string;
  problems?: FormProblems;
}

export function OrganisationEditPage(props: OrganisationEditPageProps) {
  const { organisation, done, typed, reason, problems } = props;
  return (
    <>
      <OrganisationHeader organisation={organisation} page="profile" overline={text.editOverline} />
      {done === undefined ? null : (
        <Notice tone="success" live>
          <p>{text.done[done]}</p>
        </Notice>
      )}
      <ProblemSummary problems={problems} label={organisationFieldLabel} />
      <OrganisationForm
        // A new version makes a new form, so that the fields show what is stored.
        key={organisation.version}
        values={typed ?? organisation.values}
        version={organisation.version}
        reason={reason}
        problems={problems}
      />
    </>
  );
}
