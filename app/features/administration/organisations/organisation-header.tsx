import type { OrganisationFormDto } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import {
  organisationEndInWords,
  organisationAdminText as text,
} from "~/texts/de/administration-organisations";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";

interface OrganisationHeaderProps {
  organisation: OrganisationFormDto;
  overline: string;
  lead?: string;
}

/** The top of every page about one organisation, with the ways to the others. */
export function OrganisationHeader({ organisation, overline, lead }: OrganisationHeaderProps) {
  const { key, name, closure } = organisation;
  const address = `/verwaltung/organisationen/${key}`;
  return (
    <>
      <PageHeader title={name} overline={overline} lead={lead}>
        <p className="cluster">
          <a href={address}>{text.groups.profile}</a>
          <a href={`${address}/namen`}>{text.namesLink}</a>
          {closure?.mergedInto === undefined ? (
            <a href={`${address}/beenden`}>{closure === null ? text.endLink : text.reopenLink}</a>
          ) : null}
          <a href={`/verlauf/organisation/${key}`}>{administrationText.history}</a>
          <a href={`/organisationen/${key}`}>{text.toPublicPage}</a>
        </p>
      </PageHeader>
      {closure === null ? null : (
        <Notice title={organisationEndInWords(closure, closure.targetName)}>
          <p>{closure.reason}</p>
        </Notice>
      )}
    </>
  );
}
