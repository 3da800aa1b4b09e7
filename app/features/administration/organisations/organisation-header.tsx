import type { OrganisationFormDto } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import {
  organisationEndInWords,
  organisationAdminText as text,
} from "~/texts/de/administration-organisations";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { PageTabs } from "~/ui/page-tabs";

type OrganisationPage = "profile" | "names" | "end";

interface OrganisationHeaderProps {
  organisation: OrganisationFormDto;
  page: OrganisationPage;
  overline: string;
  lead?: string;
}

/** The top of every page about one organisation, with the ways to the others. */
export function OrganisationHeader({ organisation, page, overline, lead }: OrganisationHeaderProps) {
  const { key, name, closure } = organisation;
  const address = `/verwaltung/organisationen/${key}`;
  const tab = (href: string, label: string, of?: OrganisationPage) => ({ href, label, current: of === page });
  return (
    <>
      <PageHeader title={name} overline={overline} lead={lead}>
        <PageTabs
          label={text.pages}
          tabs={[
            tab(address, text.groups.profile, "profile"),
            tab(`${address}/namen`, text.namesLink, "names"),
            ...(closure?.mergedInto === undefined
              ? [tab(`${address}/beenden`, closure === null ? text.endLink : text.reopenLink, "end")]
              : []),
            tab(`/verlauf/organisation/${key}`, administrationText.history),
            tab(`/organisationen/${key}`, text.toPublicPage),
          ]}
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
