import { type QueryNotice, readQuery } from "../query-reader";
import type { OrganisationKind, OrganisationStructure, Reach } from "./organisation";

/** Which organisations a list shows, read from the address. Names and values there are a public contract. */
export interface OrganisationQuery {
  search: string;
  kinds: OrganisationKind[];
  reaches: Reach[];
  structures: OrganisationStructure[];
  themes: string[];
}

export const organisationParameters = {
  search: "suche",
  kinds: "art",
  reaches: "reichweite",
  structures: "struktur",
  themes: "thema",
} as const satisfies Record<keyof OrganisationQuery, string>;

export const kindSlugs: Record<OrganisationKind, string> = {
  office: "amt",
  division: "geschaeftsbereich",
  department: "abteilung",
  municipalEnterprise: "eigenbetrieb",
  commissioner: "beauftragte",
  advisoryCouncil: "beirat",
  committee: "ausschuss",
  council: "stadtrat",
  stateAuthority: "landesbehoerde",
  federalAuthority: "bundesbehoerde",
  association: "verein",
  migrantOrganisation: "migrantenorganisation",
  network: "netzwerk",
  serviceProvider: "traeger",
  umbrellaAssociation: "verband",
};
export const reachSlugs: Record<Reach, string> = {
  district: "stadtteilbezogen",
  citywide: "stadtweit",
  supraregional: "ueberregional",
};
export const structureSlugs: Record<OrganisationStructure, string> = {
  professional: "hauptamtlich",
  voluntary: "ehrenamtlich",
  mixed: "gemischt",
};

/** The query as parameters of an address; the inverse of `parseOrganisationQuery`. */
export function organisationQueryParams(query: OrganisationQuery): URLSearchParams {
  const params = new URLSearchParams();
  const add = (key: keyof OrganisationQuery, values: readonly string[]) => {
    for (const value of values) params.append(organisationParameters[key], value);
  };
  if (query.search) add("search", [query.search]);
  add(
    "kinds",
    query.kinds.map((kind) => kindSlugs[kind]),
  );
  add(
    "reaches",
    query.reaches.map((reach) => reachSlugs[reach]),
  );
  add(
    "structures",
    query.structures.map((structure) => structureSlugs[structure]),
  );
  add("themes", query.themes);
  return params;
}

/** Reads the query of the list of organisations; what is unknown or malformed is left out and named in `notices`. */
export function parseOrganisationQuery(
  params: URLSearchParams,
  knownThemes: ReadonlySet<string>,
): { query: OrganisationQuery; notices: QueryNotice[] } {
  const names = organisationParameters;
  const reader = readQuery(params, Object.values(names));
  const query: OrganisationQuery = {
    search: reader.search(names.search),
    kinds: reader.codes(names.kinds, kindSlugs),
    reaches: reader.codes(names.reaches, reachSlugs),
    structures: reader.codes(names.structures, structureSlugs),
    themes: reader.keys(names.themes, knownThemes),
  };
  return { query, notices: reader.notices() };
}
