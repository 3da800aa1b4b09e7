import {
  type Organisation,
  organisationKinds,
  organisationStructures,
  reaches,
} from "~/domain/organisation/organisation";
import {
  kindSlugs,
  type OrganisationQuery,
  parseOrganisationQuery,
  reachSlugs,
  structureSlugs,
} from "~/domain/organisation/organisation-query";
import { organisationKindLabels, reachLabels, structureLabels } from "~/texts/de/organisations";
import { measureLink, measureListHref } from "../read-model/addresses.server";
import { codeOptions, wordOptions } from "../read-model/filter-options.server";
import { refsOf } from "../read-model/organisation-refs.server";
import { type MeasureEntry, oncePerModel, type ReadModel } from "../read-model/read-model.server";
import { searchable, searchMatcher } from "../read-model/search-text.server";
import type { OrganisationPart, OrganisationRow } from "./organisation-dto";
import { organisationRoles } from "./organisation-roles.server";

const partsShown = 3;

/** The organisations that an address asks for, by name, with the choices of all filters: for page and CSV file alike. */
export function selectOrganisations(model: ReadModel, params: URLSearchParams) {
  const { rows, options, themes } = listOf(model);
  const { query, notices } = parseOrganisationQuery(params, themes);
  return { query, notices, rows: rows.filter(matcher(query)), totalCount: rows.length, options };
}

const listOf = oncePerModel((model: ReadModel) => {
  const organisations = [...model.organisations.values()];
  const rows = organisations
    .map((organisation) => rowOf(model, organisation))
    .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, "de"));
  const count = (has: (row: OrganisationRow) => boolean) => rows.filter(has).length;
  const options = {
    kinds: codeOptions(organisationKinds, kindSlugs, organisationKindLabels, (kind) =>
      count((row) => row.kind === kind),
    ),
    reaches: codeOptions(reaches, reachSlugs, reachLabels, (reach) => count((row) => row.reach === reach)),
    structures: codeOptions(organisationStructures, structureSlugs, structureLabels, (structure) =>
      count((row) => row.structure === structure),
    ),
    themes: wordOptions(rows.map((row) => row.themes)),
  };
  const themes = new Set(options.themes.map((option) => option.value));
  return { rows, options, themes };
});

function rowOf(model: ReadModel, organisation: Organisation): OrganisationRow {
  const { key } = organisation;
  const roles = organisationRoles(model).get(key);
  const officeCount = (roles?.lead.length ?? 0) + (roles?.contributing.length ?? 0);
  return {
    organisation: refsOf(model)(organisation.key),
    endedOn: organisation.closure?.on ?? null,
    kind: organisation.kind,
    reach: organisation.reach ?? null,
    structure: organisation.structure ?? null,
    themes: organisation.themes,
    cooperationForms: organisation.cooperationForms,
    leadCount: roles?.lead.length ?? 0,
    contributingCount: roles?.contributing.length ?? 0,
    partnerCount: roles?.partner.length ?? 0,
    overdueCount: roles?.overdue.length ?? 0,
    officeCount,
    parts: (roles?.partner ?? []).slice(0, partsShown).flatMap((entry) => partsOf(entry, key)),
    leadHref: roles?.lead.length ? measureListHref({ offices: [key], leadOnly: true }) : null,
    officeHref: officeCount > 0 ? measureListHref({ offices: [key] }) : null,
    provenance: organisation.provenance,
  };
}

function partsOf({ summary, partners }: MeasureEntry, key: string): OrganisationPart[] {
  return partners
    .filter((partner) => partner.organisationKey === key)
    .map(({ cooperationForm }) => ({ measure: measureLink(summary), cooperationForm }));
}

function matcher(query: OrganisationQuery): (row: OrganisationRow) => boolean {
  const found = searchMatcher(query.search);
  const includes = <T>(wanted: readonly T[], value: T | null) =>
    wanted.length === 0 || (value !== null && wanted.includes(value));
  return (row) =>
    includes(query.kinds, row.kind) &&
    includes(query.reaches, row.reach) &&
    includes(query.structures, row.structure) &&
    (query.themes.length === 0 || row.themes.some((theme) => query.themes.includes(theme))) &&
    found(searchable([row.organisation.name, row.organisation.shortName, ...row.themes].join("\n")));
}
