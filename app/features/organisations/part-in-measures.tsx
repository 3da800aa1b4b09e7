import type { ReactNode } from "react";
import { MeasureLink } from "~/presentation/measure-link";
import { OrganisationLink } from "~/presentation/organisation-link";
import type { OrganisationRow } from "~/services/organisations/organisation-dto";
import { organisationListText as text } from "~/texts/de/organisation-list";
import { cooperationFormLabels } from "~/texts/de/organisations";
import { Badge } from "~/ui/badge";

/** What an organisation contributes: an office by counts that lead to lists, a partner measure by measure. */
export function PartInMeasures({ row }: { row: OrganisationRow }) {
  const entries = [...officeParts(row), ...partnerParts(row)];
  if (entries.length === 0) return <span className="missing">{text.noMeasures}</span>;
  return <ul className="plain-list">{entries}</ul>;
}

function officeParts(row: OrganisationRow): ReactNode[] {
  const { leadCount, contributingCount, overdueCount, officeCount } = row;
  return [
    leadCount === 0 ? null : (
      <li key="lead">
        <CountLink href={row.leadHref}>{text.leading(leadCount)}</CountLink>
      </li>
    ),
    contributingCount === 0 ? null : (
      <li key="contributing">
        <CountLink href={row.officeHref}>{text.contributing(contributingCount)}</CountLink>
      </li>
    ),
    overdueCount === 0 ? null : (
      <li key="overdue">
        <Badge tone="overdue">{text.overdue(overdueCount, officeCount)}</Badge>
      </li>
    ),
  ].filter((part) => part !== null);
}

function partnerParts({ organisation, parts, partnerCount }: OrganisationRow): ReactNode[] {
  const more = partnerCount - parts.length;
  return [
    ...parts.map(({ measure, cooperationForm }) => (
      <li key={`${measure.number} ${cooperationForm}`}>
        <MeasureLink measure={measure} />
        <small className="cell-note">{cooperationFormLabels[cooperationForm]}</small>
      </li>
    )),
    ...(more > 0
      ? [
          <li key="more">
            {text.moreParts(more)}: <OrganisationLink organisation={organisation} short />
          </li>,
        ]
      : []),
  ];
}

function CountLink({ href, children }: { href: string | null; children: string }) {
  return href === null ? children : <a href={href}>{children}</a>;
}
