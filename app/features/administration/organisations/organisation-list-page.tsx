import type { ListedOrganisation } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import {
  organisationEndInWords,
  organisationAdminText as text,
} from "~/texts/de/administration-organisations";
import { organisationKindLabels } from "~/texts/de/organisations";
import { Badge } from "~/ui/badge";
import { Button, LinkButton } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { PageHeader } from "~/ui/page";
import { Table } from "~/ui/table";

interface OrganisationListPageProps {
  organisations: ListedOrganisation[];
  total: number;
  search: string;
}

/** All organisations with the way to their forms and history. */
export function OrganisationListPage({ organisations, total, search }: OrganisationListPageProps) {
  return (
    <>
      <PageHeader title={text.title} lead={text.lead}>
        <LinkButton emphasis="primary" href="/verwaltung/organisationen/neu">
          {text.create}
        </LinkButton>
      </PageHeader>
      <search>
        <form className="list-search" action="/verwaltung/organisationen">
          <label className="kern-sr-only" htmlFor="suche">
            {text.search}
          </label>
          <input
            id="suche"
            name="suche"
            type="search"
            className="kern-form-input__input"
            placeholder={text.search}
            defaultValue={search}
          />
          <Button emphasis="secondary">{text.searchButton}</Button>
        </form>
      </search>
      <p className="list-count" role="status">
        {text.found(organisations.length, total)}{" "}
        {search === "" ? null : <a href="/verwaltung/organisationen">{text.showAll}</a>}
      </p>
      {organisations.length === 0 ? (
        <EmptyState title={text.noneFound}>
          <p>{text.noneFoundHelp}</p>
        </EmptyState>
      ) : (
        <OrganisationTable organisations={organisations} />
      )}
      <p className="page-links">
        <a href="/verwaltung">{administrationText.toStart}</a>
      </p>
    </>
  );
}

function OrganisationTable({ organisations }: Pick<OrganisationListPageProps, "organisations">) {
  const { columns } = text;
  return (
    <Table id="organisationen" caption={text.caption} captionHidden className="administration-table">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.parent}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{administrationText.history}</th>
        </tr>
      </thead>
      <tbody>
        {organisations.map(({ key, name, formerNames, kind, parentName, closure }) => (
          <tr key={key}>
            <th scope="row">
              <a href={`/verwaltung/organisationen/${key}`}>{name}</a>
              {formerNames.length === 0 ? null : (
                <small className="cell-note">{text.formerly(formerNames)}</small>
              )}
            </th>
            <td data-label={columns.kind}>{organisationKindLabels[kind]}</td>
            <td data-label={columns.parent} className={parentName === null ? "missing" : undefined}>
              {parentName ?? text.none}
            </td>
            <td data-label={columns.status}>
              {closure === null ? text.exists : <Badge>{organisationEndInWords(closure, null)}</Badge>}
            </td>
            <td>
              <a href={`/verlauf/organisation/${key}`} aria-label={text.historyOf(name)}>
                {administrationText.history}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
