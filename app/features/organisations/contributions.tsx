import type { ReactNode } from "react";
import { LightBadge } from "~/presentation/light";
import { MeasureLink } from "~/presentation/measure-link";
import { MeasureStateBadge } from "~/presentation/measure-state-badge";
import { StateBadge } from "~/presentation/state-badge";
import { StateBar, stateCounts } from "~/presentation/state-bar";
import type {
  OrganisationContribution,
  OrganisationPageDto,
} from "~/services/organisations/organisation-dto";
import { organisationPageText as text } from "~/texts/de/organisation-page";
import { cooperationFormLabels } from "~/texts/de/organisations";
import { officeRoleLabels } from "~/texts/de/states";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";

/** What the organisation does in which measure. An office and a partner have different things to show. */
export function Contributions({ page }: { page: OrganisationPageDto }) {
  const { contributions, contributionCount, leadRollUp, measuresHref } = page;
  const office = contributions.filter(({ role }) => role !== "partner");
  const partner = contributions.filter(({ role }) => role === "partner");
  if (contributionCount === 0) {
    return (
      <Section id="beitraege" heading={text.contributions}>
        <p className="missing-note">{text.noContributions}</p>
      </Section>
    );
  }
  return (
    <Section id="beitraege" heading={text.contributions} intro={text.contributionsIntro(contributionCount)}>
      {leadRollUp === null ? null : (
        <div className="lead-states">
          <StateBar rollUp={leadRollUp} />
          <p>{text.leadStates(stateCounts(leadRollUp))}</p>
        </div>
      )}
      {office.length === 0 ? null : <OfficeTable contributions={office} />}
      {partner.length === 0 ? null : <PartnerTable contributions={partner} />}
      {contributionCount > contributions.length && measuresHref ? (
        <p>
          <a href={measuresHref}>{text.allMeasures(contributionCount)}</a>
        </p>
      ) : null}
    </Section>
  );
}

interface ContributionsProps {
  contributions: OrganisationContribution[];
}

function OfficeTable({ contributions }: ContributionsProps) {
  const words = text.officeTable;
  return (
    <ContributionTable id="zustaendigkeiten" headings={Object.values(words)}>
      {contributions.map(
        ({ measure, role, ownState, ownReportAsOf, measureState, measureManual, late, overdue }) => (
          <tr key={measure.number}>
            <th scope="row" className="contribution-table__measure">
              <MeasureLink measure={measure} />
            </th>
            <td data-label={words.role}>{role === "partner" ? null : officeRoleLabels[role]}</td>
            <td data-label={words.ownState}>
              {ownState === null ? null : <StateBadge state={ownState} />}
              {ownReportAsOf === null ? null : (
                <small className="cell-note">{text.asOf(ownReportAsOf)}</small>
              )}
            </td>
            <td data-label={words.state}>
              <MeasureStateBadge state={measureState} manual={measureManual} />
            </td>
            <td data-label={words.late}>
              <LightBadge name="measureLate" level={late.level} />
            </td>
            <td data-label={words.overdue}>
              {overdue === null ? null : <LightBadge name="reportOverdue" level={overdue.level} />}
            </td>
          </tr>
        ),
      )}
    </ContributionTable>
  );
}

function PartnerTable({ contributions }: ContributionsProps) {
  const words = text.partnerTable;
  return (
    <ContributionTable id="mitwirkung" headings={Object.values(words)}>
      {contributions.map(({ measure, partnerRole, cooperationForm, measureState, measureManual }) => (
        <tr key={`${measure.number} ${partnerRole}`}>
          <th scope="row" className="contribution-table__measure">
            <MeasureLink measure={measure} />
          </th>
          <td data-label={words.role}>{partnerRole}</td>
          <td data-label={words.form}>
            {cooperationForm === null ? null : cooperationFormLabels[cooperationForm]}
          </td>
          <td data-label={words.state}>
            <MeasureStateBadge state={measureState} manual={measureManual} />
          </td>
        </tr>
      ))}
    </ContributionTable>
  );
}

interface ContributionTableProps {
  id: string;
  headings: readonly string[];
  /** The rows. */
  children: ReactNode;
}

function ContributionTable({ id, headings, children }: ContributionTableProps) {
  return (
    <Table
      id={id}
      caption={text.contributions}
      captionHidden
      stickyFirstColumn={false}
      className="contribution-table"
    >
      <thead>
        <tr>
          {headings.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  );
}
