import type { OrganisationFormDto } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import {
  organisationEndInWords,
  organisationAdminText as text,
} from "~/texts/de/administration-organisations";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { PageTabs } from "~/ui/page-tabs";

interface OrganisationHeaderProps {
  organisation: OrganisationFormDto;
  page: "profile" | "names" | "end";
  overline: string;
  lead?: string;
}

/** The top of every page about one organisation, with the ways to the others. */
export function OrganisationHeader({ organisation, page, overline, lead }: OrganisationHeaderProps) {
  const { key, name, closure } = organisation;
  const address = `/verwaltung/organisationen/${key}`;
  const endLabel = closure === null ? text.endLink : text.reopenLink;
  return (
    <>
      <PageHeader title={name} overline={overline} lead={lead}>
        <PageTabs
          label={text.pages}
          tabs={[
            { href: address, label: text.groups.profile, page: "profile" },
            { href: `${address}/namen`, label: text.namesLink, page: "names" },
            ...(closure?.mergedInto === undefined
              ? [{ href: `${address}/beenden`, label: endLabel, page: "end" as const }]
              : []),
            { href: `/verlauf/organisation/${key}`, label: administrationText.history },
            { href: `/organisationen/${key}`, label: text.toPublicPage },
          ]}
          current={page}
        />
      </PageHeader>
      {closure === null ? null : (
        <Notice title={organisationEndInWords(closure, closure.targetName)}>
          <p>{closure.reason}</p>
        </Notice>
      )}
    </>
  );
}
