import { differingFields } from "~/domain/differing-fields";
import { type OrganisationFormValues, organisationFormFields } from "~/domain/organisation/organisation-form";
import type { OrganisationFormDto } from "~/services/administration/organisations/organisation-form-dto";
import { organisationFieldLabels } from "~/texts/de/administration-organisations";
import { entriesOf } from "../form-reading";
import { VersionConflict } from "../version-conflict";
import { organisationValueInWords } from "./organisation-values";

interface OrganisationConflictProps {
  /** As it is stored now. */
  organisation: OrganisationFormDto;
  mine: OrganisationFormValues;
  reason: string;
}

/** Both versions of an organisation that two people edited. */
export function OrganisationConflict({ organisation, mine, reason }: OrganisationConflictProps) {
  const theirs = organisation.values;
  return (
    <VersionConflict
      overline={organisation.name}
      version={organisation.version}
      reason={reason}
      entries={entriesOf(mine)}
      fields={differingFields(organisationFormFields, mine, theirs).map((field) => ({
        field,
        label: organisationFieldLabels[field],
        mine: organisationValueInWords(field, mine[field]),
        theirs: organisationValueInWords(field, theirs[field]),
      }))}
      discardHref={`/verwaltung/organisationen/${organisation.key}`}
    />
  );
}
