import type { OrganisationBeginning, OrganisationFormValues } from "~/domain/organisation/organisation-form";
import type { Choice } from "~/services/administration/measure-form-dto";
import { organisationAdminText as text } from "~/texts/de/administration-organisations";
import { PageHeader } from "~/ui/page";
import { type FormProblems, ProblemSummary } from "../form-problems";
import { OrganisationForm, organisationFieldLabel } from "./organisation-form";

interface OrganisationCreatePageProps {
  values: OrganisationFormValues;
  beginning: OrganisationBeginning;
  parentChoices: Choice[];
  reason?: string;
  problems?: FormProblems;
}

export function OrganisationCreatePage(props: OrganisationCreatePageProps) {
  const { values, beginning, parentChoices, reason, problems } = props;
  return (
    <>
      <PageHeader title={text.createTitle} />
      <ProblemSummary problems={problems} label={organisationFieldLabel} />
      <OrganisationForm
        values={values}
        beginning={{ values: beginning, parentChoices }}
        reason={reason}
        problems={problems}
      />
    </>
  );
}
