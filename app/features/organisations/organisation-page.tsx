import { OrganisationLink } from "~/presentation/organisation-link";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import type { OrganisationPageDto } from "~/services/organisations/organisation-dto";
import { organisationPageText as text } from "~/texts/de/organisation-page";
import { organisationKindLabels } from "~/texts/de/organisations";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { Contributions } from "./contributions";
import { DueSections } from "./due-sections";
import { Profile } from "./profile";
import { ReportCard } from "./report-card";
import { ReportsSection } from "./reports-section";

/** Everything about one organisation. Of an office that answers for measures it is the report card. */
export function OrganisationPage({ page }: { page: OrganisationPageDto }) {
  const answersForMeasures = page.isMunicipal && page.contributionCount > 0;
  return (
    <article>
      <PageHeader
        overline={organisationKindLabels[page.kind]}
        title={page.organisation.name}
        lead={page.description ?? undefined}
      >
        <p className="cluster cluster--tight">
          <small>{text.provenance}</small> <ProvenanceBadge label={page.provenance.label} />
        </p>
      </PageHeader>
      {page.closure === null ? null : <EndNotice closure={page.closure} />}
      {answersForMeasures ? <ReportCard page={page} /> : null}
      <Contributions page={page} />
      {page.reportsChart === null ? null : <ReportsSection figure={page.reportsChart} />}
      {answersForMeasures ? <DueSections page={page} /> : null}
      <Profile page={page} />
    </article>
  );
}

function EndNotice({ closure }: { closure: NonNullable<OrganisationPageDto["closure"]> }) {
  const { on, reason, successor } = closure;
  return (
    <Notice title={text.ended(on)}>
      <p>{reason}</p>
      {successor === null ? null : (
        <p>
          {text.successor} <OrganisationLink organisation={successor} />
        </p>
      )}
    </Notice>
  );
}
