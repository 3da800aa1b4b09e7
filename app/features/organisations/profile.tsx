import type { ReactNode } from "react";
import { OrganisationLink } from "~/presentation/organisation-link";
import type { OrganisationPageDto } from "~/services/organisations/organisation-dto";
import { organisationPageText as text, validityInWords } from "~/texts/de/organisation-page";
import {
  cooperationFormLabels,
  notKnown,
  organisationKindLabels,
  reachLabels,
  structureLabels,
} from "~/texts/de/organisations";
import { Description, DescriptionList } from "~/ui/description-list";
import { Section } from "~/ui/page";

/** What is known of the organisation itself, and where from. What is not known is said to be so. */
export function Profile({ page }: { page: OrganisationPageDto }) {
  const { reach, structure, website } = page;
  return (
    <Section id="steckbrief" heading={text.profile}>
      <DescriptionList>
        <Description term={text.kind}>{organisationKindLabels[page.kind]}</Description>
        <Description term={text.reach}>{reach === null ? <NotKnown /> : reachLabels[reach]}</Description>
        <Description term={text.structure}>
          {structure === null ? <NotKnown /> : structureLabels[structure]}
        </Description>
        <Description term={text.themes}>
          {page.themes.length === 0 ? (
            <span className="missing">{text.noThemes}</span>
          ) : (
            page.themes.join(", ")
          )}
        </Description>
        {page.isMunicipal ? null : (
          <Description term={text.cooperation}>
            {page.cooperationForms.length === 0 ? (
              <NotKnown />
            ) : (
              page.cooperationForms.map((form) => cooperationFormLabels[form]).join(", ")
            )}
          </Description>
        )}
        {website === null ? null : (
          <Description term={text.website}>
            <a href={website} rel="noreferrer">
              {new URL(website).host}
            </a>
          </Description>
        )}
        <History page={page} />
        <Sources page={page} />
      </DescriptionList>
    </Section>
  );
}

/** Names and parents with the days they were in force. */
function History({ page }: { page: OrganisationPageDto }) {
  const { names, parents, children } = page;
  const named = names.length > 1 || names.some(({ validFrom, validTo }) => validFrom || validTo);
  return (
    <>
      {named ? (
        <Description term={text.names}>
          <List>
            {names.map(({ name, validFrom = null, validTo = null }) => (
              <li key={`${name} ${validFrom}`}>
                {name} <Validity from={validFrom} to={validTo} />
              </li>
            ))}
          </List>
        </Description>
      ) : null}
      {parents.length === 0 ? null : (
        <Description term={text.parents}>
          <List>
            {parents.map(({ organisation, validFrom, validTo }) => (
              <li key={`${organisation.key} ${validFrom}`}>
                <OrganisationLink organisation={organisation} /> <Validity from={validFrom} to={validTo} />
              </li>
            ))}
          </List>
        </Description>
      )}
      {children.length === 0 ? null : (
        <Description term={text.children}>
          <List>
            {children.map((child) => (
              <li key={child.key}>
                <OrganisationLink organisation={child} />
              </li>
            ))}
          </List>
        </Description>
      )}
    </>
  );
}

function Sources({ page: { sources, provenance } }: { page: OrganisationPageDto }) {
  return (
    <Description term={text.sources}>
      {sources.length === 0 ? (
        <span className="missing">{text.noSources}</span>
      ) : (
        <List>
          {sources.map((source) => (
            <li key={source.key}>
              {source.key}: {source.title}
              <small className="cell-note">{source.location}</small>
            </li>
          ))}
        </List>
      )}
      {provenance.note === undefined ? null : <p>{provenance.note}</p>}
    </Description>
  );
}

function List({ children }: { children: ReactNode }) {
  return <ul className="plain-list">{children}</ul>;
}

function Validity({ from, to }: { from: string | null; to: string | null }) {
  const words = validityInWords(from, to);
  return words === "" ? null : <span className="missing">({words})</span>;
}

function NotKnown() {
  return <span className="missing">{notKnown}</span>;
}
