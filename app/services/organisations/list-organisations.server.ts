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
import { queryNoticeSentence } from "~/texts/de/query-notices";
import { codeOptions, wordOptions } from "../read-model/filter-options.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { refsOf } from "../read-model/organisation-refs.server";
import { oncePerModel, type ReadModel } from "../read-model/read-model.server";
import { searchable, searchMatcher } from "../read-model/search-text.server";
import type { OrganisationListDto, OrganisationRow } from "./organisation-dto";
import { organisationRoles } from "./organisation-roles.server";

/**
 * The organisations that an address asks for, by name; `null` if there is no plan yet.
 * @param params parameters of the address; unknown ones are named in `notices` and ignored
 */
export async function listOrganisations({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<OrganisationListDto | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { rows, options, themes } = listOf(model);
  const { query, notices } = parseOrganisationQuery(params, themes);
  const matching = rows.filter(matcher(query));
  return {
    today: model.today,
    query,
    notices: notices.map(queryNoticeSentence),
    rows: matching,
    matchCount: matching.length,
    totalCount: rows.length,
    options,
  };
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
  const roles = organisationRoles(model).get(organisation.key);
  return {
    organisation: refsOf(model)(organisation.key),
    kind: organisation.kind,
    reach: organisation.reach ?? null,
    structure: organisation.structure ?? null,
    themes: organisation.themes,
    cooperationForms: organisation.cooperationForms,
    leadCount: roles?.lead.length ?? 0,
    contributingCount: roles?.contributing.length ?? 0,
    partnerCount: roles?.partner.length ?? 0,
    overdueCount: roles?.overdue.length ?? 0,
    provenance: organisation.provenance,
  };
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
